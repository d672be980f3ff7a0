import { colleague, check, doneAndChecked, someoneApart } from '../life/checking.js'
import { done, submitEvidence, workOn } from '../life/doing.js'
import { judge, plan, type PlannedWork } from '../life/planning.js'
import { handOver, openAgain, swap } from '../life/changing.js'
import { lowerProof, reportCoverage } from '../life/replying.js'
import { ownAudit } from '../life/testing.js'
import { between, type AskLife, type Stages } from '../life/ask-life.js'
import { agencies, classes, isClass } from '../cast/agencies.js'
import { SPAN } from '../telling/telling.js'
import { afew, agreed, planned } from './beginning.js'
import { plot } from './plot.js'

const coverageUpTo = (life: AskLife, from: number, to: number, share: number): void => {
  if (!isClass(life.asked)) return
  const { bodies, line } = classes[life.asked]
  const reports = 3
  for (let report = 1; report <= reports; report += 1) {
    const on = from + Math.round(((to - from) * report) / reports)
    reportCoverage(life, on, Math.round((bodies * (line === null && share > 0.95 ? 1 : share) * report) / reports), bodies)
  }
}

/** Said to be done, and opened again three weeks later. */
const saidTooSoon = (life: AskLife, work: PlannedWork, on: number): void => {
  workOn(life, [work], on)
  done(life, work, on)
  openAgain(life, work, on + 21)
}

const stillGoing = (life: AskLife, work: PlannedWork, { judged, final }: Stages): void => {
  workOn(life, [work], final, SPAN)
  passedOn(life, work, between(judged, final, 0.6))
}

/** Between two lines of the council. */
const passedOn = (life: AskLife, work: PlannedWork, on: number): void => {
  if (agencies[life.owner].employer !== 'council' || work.owners.length > 1) return
  handOver(life, work, life.owner === 'early-help' ? 'social-care' : 'early-help', on)
}

/** Lives on the way from a plan to somebody having looked. */
export const underWay = {
  'in progress': plot('in progress', 100, [90, 2], 'seen in practice', (life, stages) => {
    const works = agreed(life, stages, life.chance.between(1, 3))
    const [first, second, ...others] = works
    if (first && second) done(life, first, stages.final)
    if (first && !second) passedOn(life, first, between(stages.judged, stages.final, 0.6))
    if (second && life.chance.yes(0.5)) saidTooSoon(life, second, between(stages.judged, stages.final, 0.7))
    else if (second) stillGoing(life, second, stages)
    workOn(life, first ? [first, ...others] : others, stages.final, first && second ? stages.final : SPAN)
    coverageUpTo(life, stages.judged, stages.final, 0.6)
  }),

  'one done, one not heard of': plot('in progress', 110, [300, 3], 'seen', (life, stages) => {
    const works = agreed(life, stages, 2)
    const [first] = works
    if (first) done(life, first, stages.final)
    coverageUpTo(life, stages.judged, stages.final, 0.8)
  }),

  running: plot('running', 130, [90, 3], 'seen in practice', (life, stages) => {
    workOn(life, agreed(life, stages, 0, life.chance.between(1, 2)), SPAN)
  }),

  'reported done': plot('reported done, not yet checked', 130, [160, 3], 'seen', (life, stages) => {
    const works = agreed(life, stages, life.chance.between(1, 3))
    workOn(life, works, stages.final - 5)
    for (const work of works) done(life, work, stages.final)
  }),

  'more asked for': plot('reported done, not yet checked', 150, [90, 3], 'seen in practice', (life, stages) => {
    const works = agreed(life, stages, 1)
    workOn(life, works, stages.final - 22)
    for (const work of works) {
      done(life, work, stages.final - 20)
      const evidence = submitEvidence(life, work, stages.final - 16)
      check(life, work, stages.final, evidence, someoneApart(life, work.owners, stages.final), 'more needed')
    }
  }),

  'evidence in': plot('evidence in, not yet checked', 140, [150, 3], 'seen', (life, stages) => {
    const works = agreed(life, stages, afew(life))
    workOn(life, works, stages.final - 12)
    for (const work of works) {
      done(life, work, stages.final - 9)
      submitEvidence(life, work, stages.final, 2)
    }
  }),

  'own audit': plot('evidence in, not yet checked', 170, [120, 3], 'seen in practice', (life, stages) => {
    const works = agreed(life, stages, 1)
    workOn(life, works, stages.final - 30)
    for (const work of works) {
      done(life, work, stages.final - 28)
      submitEvidence(life, work, stages.final - 14)
    }
    ownAudit(life, stages.final)
  }),

  'checked, plan not judged': plot('actions checked, plan not judged', 190, [420, 3], 'seen', (life, stages) => {
    const works = planned(life, stages, afew(life))
    doneAndChecked(life, works, { from: stages.planned, by: stages.final })
  }),

  'checked by a colleague': plot('checked within the same employer', 190, [400, 3], 'seen', (life, stages) => {
    const works = agreed(life, stages, afew(life)).map((work) => ({ ...work, owners: [life.owner] }))
    doneAndChecked(life, works, { from: stages.judged, by: stages.final, checkedBy: (one, _, on) => colleague(one, on) })
  }),

  'done and checked': plot('done and checked', 180, [900, 3], 'seen', (life, stages) => {
    const works = agreed(life, stages, afew(life), life.chance.yes(0.2) ? 1 : 0)
    coverageUpTo(life, stages.judged, stages.final - 4, 0.98)
    doneAndChecked(life, works, { from: stages.judged, by: stages.final })
  }),

  'checked, a test still due': plot('done and checked', 190, [260, 3], 'seen in practice', (life, stages) => {
    const works = agreed(life, stages, life.chance.between(1, 3))
    doneAndChecked(life, works, { from: stages.judged, by: stages.final })
  }),

  'checked after proof was lowered': plot('done and checked', 240, [500, 3], 'seen in practice', (life, stages) => {
    const works = agreed(life, stages, 1)
    doneAndChecked(life, works, { from: stages.judged, by: stages.final - 30 })
    lowerProof(life, stages.final, 'seen')
  }),

  'first not enough, then checked': plot('done and checked', 240, [420, 3], 'seen', (life, stages) => {
    const works = planned(life, stages, 2)
    judge(life, stages.judged, 'not sufficient', works)
    const [old, kept] = works
    const [better] = plan(life, stages.judged + 20, 0, 1)
    if (!old || !kept || !better) return
    swap(life, old, better, stages.judged + 22)
    judge(life, stages.judged + 42, 'sufficient', [kept, better])
    doneAndChecked(life, [kept, better], { from: stages.judged + 42, by: stages.final })
  }),
} as const
