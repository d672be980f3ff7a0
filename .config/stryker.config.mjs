// Mutation testing of the rule of who may do what: `npm run mutation`. Survivors are listed in libs/access/permission/surviving-mutants.md.
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  jest: { configFile: '.config/jest/permission-alone.mjs', enableFindRelatedTests: false },
  mutate: ['libs/access/permission/*.ts', '!libs/access/permission/*.spec.ts', '!libs/access/permission/{index,seen-in-words}.ts'],
  coverageAnalysis: 'off',
  // A mutant that only a busy machine kept from its answer is no mutant that was found out.
  timeoutMS: 60_000,
  // The rule's tests read the matrix, which lies with the tests of permissions.
  ignorePatterns: ['**/dist', 'data', 'docs', '/test/*', '!/test/permissions', '/apps'],
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 100, low: 98, break: 95 },
  concurrency: 1,
  tempDirName: '.stryker-tmp',
}
