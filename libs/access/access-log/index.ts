export * from './access-log.js'
export {
  DEMONSTRATION_VISITOR,
  NOBODY,
  OF_ANOTHER_PARTNERSHIP,
  OF_NO_PARTNERSHIP,
  OPERATOR,
  type AccessEntry,
  type AccessRecord,
  type Reader,
  type RefusedSignIn,
  type WhyNotSignedIn,
} from './record.js'
export * from './refused-sign-in.js'
export { misfitOf, sealAccessLog, sealsIn, type Sealing } from './sealing.js'
export type * from './verified.js'
