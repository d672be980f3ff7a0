import base from '../jest.config.mjs'

// What mutation testing runs for each mutant: the rule of who may do what, alone.
export default { ...base, rootDir: '../..', roots: ['<rootDir>/libs/access/permission'], testEnvironment: 'node' }
