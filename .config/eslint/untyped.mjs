import tseslint from 'typescript-eslint'
import rules from '../eslint.config.mjs'

// Without the rules that ask for types, which take minutes on a slow machine: `npm run lint` asks those.
const { languageOptions: _own, ...untyped } = tseslint.configs.disableTypeChecked

export default [
  ...rules,
  { ...untyped, files: ['**/*.ts'], languageOptions: { parserOptions: { program: null, project: false, projectService: false } } },
]
