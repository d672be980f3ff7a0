import { eventType, type DomainEvent, type IsoDate } from '@ledger/kernel'

/** Once a day the log says where an access log ends: what the access log held then cannot be taken out or written anew without its showing. */
export type AccessLogSealed = DomainEvent<
  'AccessLogSealed',
  {
    /** Which access log: each node has one. */
    readonly nodeId: string
    /** The number of its last record, which is how many there are. */
    readonly seq: number
    /** The link of that record, in hexadecimal. */
    readonly hash: string
    /** The London day on which it was looked at. */
    readonly day: IsoDate
  }
>

export const accessLogSealed = eventType<AccessLogSealed>('AccessLogSealed', { about: 'reference' })
