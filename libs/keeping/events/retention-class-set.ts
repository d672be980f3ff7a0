import { eventType, type DomainEvent, type IsoDate, type PersonalText } from '@ledger/kernel'
import type { RecordClass } from './records.js'

/**
 * After how long records of a kind are looked at again, from a day on. No period is laid down nationally for this kind of record, so the period, and
 * why it was chosen, are the partnership's own.
 */
export type RetentionClassSet = DomainEvent<
  'RetentionClassSet',
  {
    readonly classId: string
    readonly name: string
    readonly appliesTo: RecordClass
    readonly basis: PersonalText
    readonly reviewAfterMonths: number
    readonly from: IsoDate | null
  }
>

export const retentionClassSet = eventType<RetentionClassSet>('RetentionClassSet', {
  about: 'reference',
  creates: 'classId',
  texts: ['basis'],
})
