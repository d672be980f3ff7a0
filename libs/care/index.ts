export { careWith, type CareContext } from './care-with.js'
export { careKinds, type CareKind, type Finding } from './finding.js'
