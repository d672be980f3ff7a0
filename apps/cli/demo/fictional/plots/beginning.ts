import type { AskLife, Stages } from '../life/ask-life.js'
import { judge, plan, support, type PlannedWork } from '../life/planning.js'
import { askForProof, put, reply } from '../life/replying.js'
import { subGroupMeets } from '../telling/meetings.js'

/** Asked, accepted, and the proof asked for set before anybody claims anything. */
export const taken = (life: AskLife, { put: asked, replied }: Stages): void => {
  put(life, asked)
  reply(life, replied, 'accepted')
  askForProof(life, subGroupMeets(replied))
}

/** Taken, planned, and the plan judged sufficient. */
export const agreed = (life: AskLife, stages: Stages, done: number, running = 0): readonly PlannedWork[] => {
  const works = planned(life, stages, done, running)
  judge(life, stages.judged, 'sufficient', works)
  return works
}

export const planned = (life: AskLife, stages: Stages, done: number, running = 0): readonly PlannedWork[] => {
  taken(life, stages)
  const works = plan(life, stages.planned, done, running)
  if (life.chance.yes(0.35)) support(life, stages.planned + 5)
  return works
}

/** One or two actions to be done once. */
export const afew = ({ chance }: AskLife): number => chance.between(1, 2)

export const ownersOf = (life: AskLife, works: readonly PlannedWork[]) => [
  ...new Set([life.owner, ...works.flatMap(({ owners }) => owners)]),
]
