import { eventType, type DomainEvent, type IsoDate, type PersonalText, type SourceRef } from '@ledger/kernel'
import type { AskTest, TestResult } from './ask-test.js'

/** An audit tested named asks in practice. The sample and the testers are kept with it. */
export type PracticeTested = DomainEvent<
  'PracticeTested',
  {
    readonly auditId: string
    readonly title: PersonalText
    readonly tests: readonly AskTest[]
    readonly result: TestResult
    readonly found: number | null
    readonly sample: number | null
    readonly sampleFrom: IsoDate | null
    readonly sampleTo: IsoDate | null
    readonly drawnFrom: string | null
    readonly wholeClass: boolean
    readonly gapBack: 'yes' | 'no' | 'not said'
    readonly moderated: boolean
    readonly recheckOf: string | null
    readonly testerIds: readonly string[]
    readonly testerEmployers: readonly string[]
    readonly factsAt: string
    readonly note: PersonalText | null
    readonly sources: readonly SourceRef[]
  }
>

export const practiceTested = eventType<PracticeTested>('PracticeTested', { creates: 'auditId', texts: ['title', 'note'] })
