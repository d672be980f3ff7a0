import type { PracticeTested, TestResult } from '@ledger/audits/contract'
import { words, type FuzzyDate, type Independence } from '@ledger/kernel'
import { happened, type Happened, type Telling } from './log.js'

interface Tested extends Partial<Omit<PracticeTested['data'], 'tests' | 'auditId'>> {
  readonly askIds?: readonly string[]
  /** How far the testers stood when it was recorded. */
  readonly as?: Independence
}

/** An audit tested the first ask, by the police, unless said otherwise. */
export const tested = (auditId: string, result: TestResult, telling: Telling = {}, known: Tested = {}): Happened => {
  const { askIds = ['ask'], as = 'independent', ...rest } = known
  return happened(
    'PracticeTested',
    {
      auditId,
      title: words(auditId),
      tests: askIds.map((askId) => ({ askId, independence: as })),
      result,
      found: null,
      sample: null,
      sampleFrom: null,
      sampleTo: null,
      drawnFrom: null,
      wholeClass: false,
      gapBack: 'not said',
      moderated: false,
      recheckOf: null,
      testerIds: ['police'],
      testerEmployers: [],
      factsAt: '',
      note: null,
      sources: [],
      ...rest,
    },
    { by: { kind: 'agency', agencyId: 'police' }, ...telling },
  )
}

export const moderated = (auditId: string, telling: Telling = {}): Happened => happened('AuditModerated', { auditId, note: null }, telling)

export const promised = (auditId: string, due: FuzzyDate | null, telling: Telling = {}, askIds: readonly string[] = ['ask']): Happened =>
  happened('AuditPromised', { auditId, title: words(auditId), askIds, due, sources: [] }, telling)
