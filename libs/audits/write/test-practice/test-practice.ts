import { Command, everyOneIsKnown, isRefusal, type Circumstances, type IsoDate, type Slice } from '@ledger/kernel'
import type { AuditEvent, PracticeTested } from '../../events/index.js'
import { audit, type Audit } from '../audit.js'
import { dayOfTheTest } from './day-of-the-test.js'
import { employersOf, howFarTheyStand, whoeverModeratedStandsApart, type Standpoints } from './how-far-they-stand.js'
import { theSampleAndTheResultAgree } from './the-sample.js'
import { theAuditTakesTheTest } from './the-audit.js'

/** An audit tests named asks in practice. */
export class TestPractice extends Command<TestPracticeData> {}

export interface TestPracticeData extends Omit<PracticeTested['data'], 'auditId' | 'tests' | 'testerEmployers' | 'factsAt'> {
  /** The promised or held audit that this belongs to; a new one without it. */
  readonly auditId?: string
  readonly askIds: readonly string[]
}

/** What other capabilities know that this decision rests on; how far the testers stand is kept in the event. */
export interface TestPracticeFacts extends Standpoints {
  readonly unknownAsks: readonly string[]
  readonly unknownAgencies: readonly string[]
  /** Whether the audit that this one re-checks was ever held; true where it re-checks none. */
  readonly recheckedKnown: boolean
}

export const testPractice: Slice<TestPracticeData, Audit, AuditEvent, TestPracticeFacts> = {
  name: 'test-practice',
  category: 'audit',
  creates: true,
  id: ({ auditId }, newId) => auditId ?? newId,
  evolution: audit,
  decide: (command, state, facts, circumstances) => {
    const day = dayOfTheTest(circumstances)
    if (isRefusal(day)) return day
    return (
      theAuditTakesTheTest(command, state, facts.recheckedKnown) ??
      theSampleAndTheResultAgree(command) ??
      everyOneIsKnown('ask', facts.unknownAsks) ??
      everyOneIsKnown('agency', facts.unknownAgencies) ??
      whoeverModeratedStandsApart(command, facts, circumstances.actor, day) ?? [
        { type: 'PracticeTested', data: tested(command, facts, circumstances, day) },
      ]
    )
  },
}

const tested = (
  { askIds, ...command }: TestPracticeData,
  facts: TestPracticeFacts,
  { newId, actor, factsAt }: Circumstances,
  day: IsoDate,
): PracticeTested['data'] => ({
  ...command,
  auditId: command.auditId ?? newId,
  tests: askIds.map((askId) => ({ askId, independence: howFarTheyStand(facts, askId, command.testerIds, actor, day) })),
  testerEmployers: employersOf(facts, command.testerIds, day),
  factsAt,
})
