export * from './access-log.js'
export {
  DEMONSTRATION_VISITOR,
  NOBODY,
  OF_ANOTHER_PARTNERSHIP,
  OPERATOR,
  type AccessEntry,
  type AccessRecord,
  type Reader,
} from './record.js'
export { misfitOf, sealAccessLog, sealsIn, type Sealing } from './sealing.js'
export type * from './verified.js'
