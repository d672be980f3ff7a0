import { eventType, type DomainEvent } from '@ledger/kernel'

/** How many bodies of a class have done what was asked; `of` is null while nobody knows how many there are. */
export type ClassCoverageReported = DomainEvent<
  'ClassCoverageReported',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly reached: number
    readonly of: number | null
  }
>

export const classCoverageReported = eventType<ClassCoverageReported>('ClassCoverageReported')
