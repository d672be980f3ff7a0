import { belonging } from './read/belonging/belonging.js'

export * from './narrowed-to.js'
export * from './plain-texts.js'
export * from './read/belonging/belonging.js'
export * from './sight-of.js'
export * from './sight.js'
export * from './small-counts.js'
export const sightProjections = [belonging]
