import { eventType, type DomainEvent, type IsoDate, type PersonalText } from '@ledger/kernel'

/** Somebody looked at whether a record is still needed. */
export type RetentionReviewed = DomainEvent<
  'RetentionReviewed',
  {
    /** The review, audit, person or piece of evidence; `accesslog` for the access log. */
    readonly recordId: string
    readonly outcome: 'keep' | 'erase'
    /** When it is looked at again; null where it is to be erased. */
    readonly until: IsoDate | null
    readonly reason: PersonalText
  }
>

export const retentionReviewed = eventType<RetentionReviewed>('RetentionReviewed', { texts: ['reason'] })
