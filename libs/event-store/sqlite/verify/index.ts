export { dataOfType } from './data-of-type.js'
export type { Check, DamagedEvent, Finding } from './findings.js'
export { verifyLog, type Verified, type VerifyOptions } from './verify-log.js'
