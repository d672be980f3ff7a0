export * from './access-log/index.js'
export * from './permission/index.js'
