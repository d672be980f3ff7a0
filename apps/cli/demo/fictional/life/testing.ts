import { words, type Actor } from '@ledger/kernel'
import type { TestResult } from '@ledger/audits'
import { agencyId, byAuditor, byBody, byLead, byPerson } from '../cast/actors.js'
import { agencies, isClass, onTheDay, type AgencyKey } from '../cast/agencies.js'
import * as said from '../words/audits.js'
import { standingBack, type AskLife } from './ask-life.js'
import { apartFrom } from './checking.js'

interface Tested {
  readonly on: number
  readonly result: TestResult
  readonly gapBack?: 'yes' | 'no' | 'not said'
  readonly recheckOf?: string
  /** Asks of the same recommendation that are tested with it. */
  readonly note?: readonly string[]
}

const notes: Readonly<Record<TestResult, readonly string[]>> = {
  found: said.found,
  mostly: said.mostly,
  partly: said.partly,
  'not found': said.notFound,
  'could not tell': said.couldNotTell,
}

/** Of eight, ten or twelve, how many showed it. */
const shown = (result: TestResult, sample: number): number => {
  switch (result) {
    case 'found':
      return sample - 1
    case 'mostly':
      return sample - 2
    case 'partly':
      return Math.round(sample / 2)
    case 'not found':
      return 1
    case 'could not tell':
      return 2
  }
}

/** Several agencies read files together, the owner's people standing back. Answers with the audit's id. */
export const test = (
  life: AskLife,
  owners: readonly AgencyKey[],
  { on, result, gapBack = 'not said', recheckOf, note }: Tested,
): string => {
  const { telling, chance, lesson, owner } = life
  const sample = isClass(life.asked) ? 20 : result === 'could not tell' ? 5 : chance.pick([8, 10, 12])
  const testers = chance
    .shuffled(apartFrom(owners, on))
    .slice(0, 3)
    .map((agency) => onTheDay(agency, on))
  return telling.tell('TestPractice', {
    on,
    key: `${life.key}/test/${on}`,
    data: {
      title: words(`${recheckOf ? 'Re-check' : 'Multi-agency audit'}: ${lesson.topic}`),
      askIds: [life.askId],
      result,
      found: shown(result, sample),
      sample,
      sampleFrom: telling.day(on - 100),
      sampleTo: telling.day(on - 10),
      drawnFrom: agencies[owner].files,
      wholeClass: isClass(life.asked),
      gapBack,
      moderated: false,
      recheckOf: recheckOf ?? null,
      testerIds: owners.includes('partnership') ? [agencyId('scrutineer')] : testers.map(agencyId),
      note: words(chance.pick(note ?? notes[result])),
      sources: [],
    },
    actor: judgedBy(life, owners, on),
  })
}

const judgedBy = ({ telling }: AskLife, owners: readonly AgencyKey[], on: number): Actor =>
  owners.includes('partnership') ? byPerson('scrutineer') : byBody(telling, 'panel', on, standingBack(owners, on))

/** The owner's own audit: evidence of a sort, and no test until others have moderated it. */
export const ownAudit = (life: AskLife, on: number): string =>
  life.telling.tell('TestPractice', {
    on,
    key: `${life.key}/own-audit/${on}`,
    data: {
      title: words(`Own audit: ${life.lesson.topic}`),
      askIds: [life.askId],
      result: 'found',
      found: 9,
      sample: 10,
      sampleFrom: life.telling.day(on - 90),
      sampleTo: life.telling.day(on - 5),
      drawnFrom: agencies[life.owner].files,
      wholeClass: false,
      gapBack: 'not said',
      moderated: false,
      recheckOf: null,
      testerIds: [agencyId(onTheDay(life.owner, on))],
      note: words(life.chance.pick(said.ownAudit)),
      sources: [],
    },
    actor: byLead(life.owner, on),
  })

export const moderate = (life: AskLife, auditId: string, owners: readonly AgencyKey[], on: number): void => {
  life.telling.tell('ModerateAudit', {
    on,
    key: `${life.key}/moderated/${on}`,
    data: { auditId, note: words(life.chance.pick(said.moderatedByOthers)) },
    actor: byAuditor(life.chance.pick(apartFrom(owners, on)), on),
  })
}
