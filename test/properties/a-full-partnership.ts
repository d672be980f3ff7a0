import { addDays, onDay } from '@ledger/kernel'
import type { Happened } from '../dsl/log.js'
import { checked, done, dueMoved, evidencePutIn, missed, planned, progress, stopped } from '../dsl/the-action.js'
import { addressed, judged, proofAsked, put, recommended, replied, sameGap } from '../dsl/the-ask.js'
import { moderated, promised, tested } from '../dsl/the-audit.js'
import { exampleshire, person } from '../dsl/the-partnership.js'

const ann = person('ann', 'council')
const tom = person('tom', 'trust')

/** A partnership at its target size: so many asks, each with 33 facts of every kind, told in the order of the days. */
export const aFullPartnership = (asks: number): readonly Happened[] => [
  ...exampleshire,
  ...Array.from({ length: asks }, (_, place) => lifeOf(place + 10)).flat(),
]

const lifeOf = (number: number): readonly Happened[] => {
  const askId = `ask ${number}`
  const day = (later: number) => ({ on: addDays('2024-02-01', number + later) })
  const owned = { ownerIds: ['council'], answers: [{ askId, part: 'necessary' as const }], due: onDay('2025-01-31') }
  const actions = ['a', 'b', 'c'].map((letter) => `action ${number}${letter}`)
  const tests = { askIds: [askId] }
  return [
    recommended(`recommendation ${number}`, 'review', day(0)),
    addressed('council', askId, day(0)),
    proofAsked('seen', false, day(1), askId),
    put(onDay('2024-12-31'), day(1), askId),
    replied('accepted', { ...day(9), by: ann }, askId),
    ...actions.flatMap((actionId, which) => [
      planned(actionId, owned, day(20)),
      dueMoved(actionId, onDay('2025-01-31'), onDay('2025-03-31'), day(40)),
      progress(actionId, 'in progress', { ...day(50), by: ann }),
      done(actionId, { ...day(90), by: ann }),
      evidencePutIn(`${actionId} evidence`, actionId, { ...day(91), by: ann }),
      missed(actionId, onDay('2025-03-31'), day(95)),
      ...(which === 2 ? [stopped(actionId, day(96))] : [checked(tom, { ...day(120), by: tom }, { askIds: [askId] }, actionId)]),
    ]),
    judged('sufficient', actions.slice(0, 2), day(130), askId),
    promised(`audit ${number}`, onDay('2025-06-30'), day(131), [askId]),
    tested(`audit ${number}`, number % 5 === 0 ? 'not found' : 'found', day(300), tests),
    tested(`audit ${number} own`, 'found', { ...day(310), by: ann }, { ...tests, testerIds: ['council'], as: 'not independent' }),
    moderated(`audit ${number} own`, { ...day(320), by: tom }),
    ...(number % 4 === 0 ? [sameGap(`point ${number}`, day(400), askId)] : [tested(`audit ${number} again`, 'mostly', day(600), tests)]),
  ]
}
