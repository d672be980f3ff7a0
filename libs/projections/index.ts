export * from './known-events.js'
export * from './open-read-models.js'
export * from './projection.js'
export * from './read-models.js'
