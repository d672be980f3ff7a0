export * from './commands.js'
export * from './events/index.js'
