// Tests and the ESM-only packages they load are compiled to CommonJS, so Jest needs no experimental flag.
// A further ESM-only package that a test loads joins `esmOnly`; siblings resolve to their source, never to a stale build.
const swc = {
  swcrc: false,
  sourceMaps: true,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
}

const esmOnly = [
  '@fastify/cookie',
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'content-disposition',
  'cookie',
  'jose',
  'oauth4webapi',
  'oidc-provider',
  'openid-client',
]

export default {
  rootDir: '..',
  testEnvironment: '<rootDir>/.config/jest/compiled-once.mjs',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: { '^((?:\\.{1,2})/.*)\\.js$': ['$1.js', '$1.ts', '$1'] },
  // As many as the machine has cores: Jest alone would leave one of two idle.
  maxWorkers: '100%',
  // Jest's own five seconds pass on a machine that has other work, and no test is about time. What hangs is found all the same.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/.config/jest/long-first.mjs',
  // A machine that does much else takes its time: nothing that ends is to be called a failure. In milliseconds.
  testTimeout: 300_000,
  setupFiles: ['reflect-metadata', '<rootDir>/.config/jest/seed.mjs'],
}
