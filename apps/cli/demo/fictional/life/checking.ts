import { words, type Actor } from '@ledger/kernel'
import { byAuditor, byBody, byPerson } from '../cast/actors.js'
import { employerOf, type AgencyKey } from '../cast/agencies.js'
import { withdraw } from './changing.js'
import { done, submitEvidence, workOn } from './doing.js'
import { standingBack, type AskLife } from './ask-life.js'
import type { PlannedWork } from './planning.js'

const auditors: readonly AgencyKey[] = [
  'social-care',
  'education',
  'police',
  'acute',
  'community',
  'mental-health',
  'probation',
  'housing',
  'voluntary',
  'icb',
]

const colleagues: readonly AgencyKey[] = ['social-care', 'early-help', 'adult-care', 'education', 'youth-justice']

/** Agencies whose people have another employer than any of these, before and after every change of the story. */
export const apartFrom = (owners: readonly AgencyKey[], day: number): readonly AgencyKey[] => {
  const theirs = new Set(owners.flatMap((owner) => [employerOf(owner, day), employerOf(owner, 0), employerOf(owner, day + 2000)]))
  return auditors.filter((agency) => !theirs.has(employerOf(agency, day)) && !theirs.has(employerOf(agency, day + 2000)))
}

/** Somebody who may check: another employer's auditor, or the sub-group with the owners' members standing back. */
export const someoneApart = ({ telling, chance }: AskLife, owners: readonly AgencyKey[], on: number): Actor => {
  if (owners.includes('partnership')) return byPerson(chance.pick(['scrutineer', 'neighbour']))
  if (chance.yes(0.3)) return byBody(telling, 'sub-group', on, standingBack(owners, on))
  return byAuditor(chance.pick(apartFrom(owners, on)), on)
}

/** Somebody from another line of the same council. */
export const colleague = ({ chance, owner }: AskLife, on: number): Actor =>
  byAuditor(chance.pick(colleagues.filter((agency) => agency !== owner)), on)

export const check = (
  life: AskLife,
  work: PlannedWork,
  on: number,
  evidenceIds: readonly string[],
  checker: Actor,
  finding: 'shown' | 'more needed' = 'shown',
): void => {
  const note = finding === 'shown' ? life.chance.pick(work.lever.checked) : work.lever.moreNeeded
  life.telling.tell('CheckAction', {
    on,
    key: `${work.key}/checked/${on}`,
    data: { actionId: work.actionId, checks: [{ askId: life.askId, finding }], evidenceIds, note: words(note) },
    actor: checker,
    happened: on - life.chance.between(0, 1),
  })
}

interface Seen {
  /** The day by which every action has been checked. */
  readonly by: number
  readonly from: number
  readonly checkedBy?: (life: AskLife, work: PlannedWork, on: number) => Actor
}

/** Work, evidence and a check, for each action; sometimes the first check asks for more. */
export const doneAndChecked = (life: AskLife, works: readonly PlannedWork[], { from, by, checkedBy = apart }: Seen): void => {
  const { chance } = life
  for (const [index, work] of works.entries()) {
    const checked = index === works.length - 1 ? by : by - chance.between(0, Math.min(30, Math.floor((by - from) / 4)))
    const evidence = Math.max(work.planned + 6, checked - chance.between(14, 30))
    const finished = Math.max(work.planned + 3, evidence - chance.between(2, 12))
    workOn(life, [work], finished)
    done(life, work, finished)
    const first = submitEvidence(life, work, evidence, chance.yes(0.6) ? 2 : 1)
    const asksForMore = checked - evidence > 12 && chance.yes(0.22)
    if (asksForMore) check(life, work, evidence + 4, first.slice(0, 1), checkedBy(life, work, evidence + 4), 'more needed')
    const more = asksForMore ? submitEvidence(life, work, evidence + 8) : []
    const [sentByMistake] = first
    if (asksForMore && sentByMistake && first.length > 1 && chance.yes(0.3)) withdraw(life, work, sentByMistake, evidence + 9)
    check(life, work, checked, asksForMore ? more : first, checkedBy(life, work, checked))
  }
}

const apart = (life: AskLife, work: PlannedWork, on: number): Actor => someoneApart(life, work.owners, on)
