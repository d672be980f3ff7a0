import tseslint from 'typescript-eslint'
import noClock from './eslint/no-clock.mjs'
import noEnvironment from './eslint/no-environment.mjs'
import noRandomness from './eslint/no-randomness.mjs'
import plainNames from './eslint/plain-names.mjs'

const ledger = {
  rules: { 'no-clock': noClock, 'no-environment': noEnvironment, 'no-randomness': noRandomness, 'plain-names': plainNames },
}
const pure = ['libs/*/{events,write,read,automation}/**/*.ts']
const specs = ['**/*.spec.ts', 'libs/*/test/**']

export default [
  { ignores: ['**/dist/**', '**/node_modules/**'] },
  ...[tseslint.configs.base, ...tseslint.configs.recommended].map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    plugins: { ledger },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'ledger/plain-names': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true, caughtErrors: 'all' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: pure,
    ignores: specs,
    rules: { 'ledger/no-clock': 'error', 'ledger/no-randomness': 'error', 'ledger/no-environment': 'error' },
  },
  {
    // The kernel hashes: ids that a retried command makes again.
    files: ['libs/kernel/**/*.ts'],
    ignores: [...specs, 'libs/kernel/clock.ts'],
    rules: { 'ledger/no-clock': 'error', 'ledger/no-randomness': 'error', 'ledger/no-environment': ['error', { hashing: true }] },
  },
]
