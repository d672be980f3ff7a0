import { onDay, words } from '@ledger/kernel'
import { agencyId, byLead } from '../cast/actors.js'
import { agencies, ICB_SUCCEEDED, onTheDay } from '../cast/agencies.js'
import { SPAN } from '../telling/telling.js'
import * as reasons from '../words/reasons.js'
import { reword } from './changing.js'
import type { AskLife } from './ask-life.js'
import type { PlannedWork } from './planning.js'

const QUARTER = 80

/** The owner's word each quarter, and due dates moved when they would not be kept. */
export const workOn = (life: AskLife, works: readonly PlannedWork[], until: number, datesUntil = until): void => {
  for (const work of works) {
    if (work.lever.repeats === 'once') reportProgress(life, work, until, datesUntil)
    else reportOccurrences(life, work, SPAN)
    handOverToTheNewBoard(life, work, until)
  }
}

const reportProgress = (life: AskLife, work: PlannedWork, until: number, datesUntil: number): void => {
  const { chance, telling } = life
  let told = 0
  for (let on = work.planned + chance.between(20, 40); on < until; on += QUARTER + chance.between(-12, 12)) {
    const note = work.lever.progress[Math.min(told, work.lever.progress.length - 1)] ?? ''
    told += 1
    telling.tell('ReportActionProgress', {
      on,
      key: `${work.key}/progress/${on}`,
      data: { actionId: work.actionId, word: 'in progress', note: words(note) },
      actor: byLead(life.owner, on),
      happened: on - chance.between(0, 4),
    })
  }
  moveDates(life, work, datesUntil)
  if (told > 2 && chance.yes(0.08)) reword(life, work, work.lever.text(life.lesson, agencies[life.owner]), work.planned + 55)
}

/** Moved shortly before it falls due, up to three times; sometimes simply missed. */
export const moveDates = (life: AskLife, work: PlannedWork, until: number): void => {
  const { chance, telling } = life
  let due = work.due
  for (let moves = 0; due !== null && due < until && moves < 4 && chance.yes(0.85); moves += 1) {
    const on = Math.max(work.planned + 15, due - chance.between(2, 14))
    due += chance.between(35, 75) + Math.round(Math.max(0, until - due) * 0.35)
    telling.tell('ExtendDueDate', {
      on,
      key: `${work.key}/moved/${moves}`,
      data: { actionId: work.actionId, to: onDay(telling.day(due)), reason: words(chance.pick(reasons.moved)) },
      actor: byLead(life.owner, on),
    })
  }
}

const reportOccurrences = (life: AskLife, work: PlannedWork, until: number): void => {
  const { chance, telling } = life
  const first = work.planned + chance.between(30, 60)
  for (let on = first; on < until; on += 91) {
    if (on > first && chance.yes(0.1)) {
      telling.tell('MissActionOccurrence', {
        on: on + 5,
        key: `${work.key}/missed/${on}`,
        data: { actionId: work.actionId, wasDue: onDay(telling.day(on)) },
        actor: byLead(life.owner, on + 5),
      })
      continue
    }
    telling.tell('ReportActionOccurrence', {
      on,
      key: `${work.key}/occurred/${on}`,
      data: { actionId: work.actionId, nextDue: onDay(telling.day(on + 91)), note: words(chance.pick(work.lever.progress)) },
      actor: byLead(life.owner, on),
    })
  }
}

export const done = (life: AskLife, work: PlannedWork, on: number): void => {
  if (work.lever.repeats !== 'once') return
  life.telling.tell('ReportActionDone', {
    on,
    key: `${work.key}/done/${on}`,
    data: { actionId: work.actionId, note: words(life.chance.pick(work.lever.done)) },
    actor: byLead(life.owner, on),
    happened: on - life.chance.between(0, 2),
  })
}

export const sayNotStarted = (life: AskLife, works: readonly PlannedWork[], until: number): void => {
  for (const work of works)
    for (let on = work.planned + 12; on <= until; on += QUARTER)
      life.telling.tell('ReportActionProgress', {
        on,
        key: `${work.key}/not-started/${on}`,
        data: { actionId: work.actionId, word: 'not started', note: words(life.chance.pick(reasons.notStarted)) },
        actor: byLead(life.owner, on),
      })
}

/** Evidence goes in as a pointer, a size and a digest; here the digest is of nothing but the story. */
export const submitEvidence = (life: AskLife, work: PlannedWork, on: number, howMany = 1): readonly string[] => {
  const titles = work.lever.evidence(life.lesson, agencies[life.owner])
  return titles.slice(0, howMany).map((title, index) => {
    const key = `${work.key}/evidence/${on}/${index}`
    return life.telling.tell('SubmitEvidence', {
      on: on + index,
      key,
      data: {
        actionId: work.actionId,
        title: words(title),
        pointer: `${life.owner}/evidence/${life.number}-${index + 1}`,
        sha256: null,
        bytes: life.chance.between(20, 900) * 1024,
        mediaType: null,
        scan: null,
      },
      actor: byLead(life.owner, on),
    })
  })
}

export const stop = (life: AskLife, work: PlannedWork, on: number): void => {
  life.telling.tell('StopAction', {
    on,
    key: `${work.key}/stopped`,
    data: { actionId: work.actionId, reason: words(life.chance.pick(reasons.stopped)) },
    actor: byLead(life.owner, on),
  })
}

/** Work of the old integrated care board that is still going on passes to the new one. */
const handOverToTheNewBoard = (life: AskLife, work: PlannedWork, until: number): void => {
  const on = ICB_SUCCEEDED + 6
  if (!work.owners.includes('icb') || work.planned >= ICB_SUCCEEDED || until < on || on >= SPAN) return
  life.telling.tell('HandOverAction', {
    on,
    key: `${work.key}/handed-over`,
    data: {
      actionId: work.actionId,
      toIds: work.owners.map((owner) => agencyId(onTheDay(owner, on))),
      reason: words(reasons.handedOver[1] ?? ''),
    },
    actor: byLead('icb', on),
  })
}
