export * from './permission/index.js'
