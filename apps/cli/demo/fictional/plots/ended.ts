import { doneAndChecked } from '../life/checking.js'
import { goOnUnder } from '../life/changing.js'
import { workOn } from '../life/doing.js'
import { close, reopen, replaceBy } from '../life/ending.js'
import { put, reply } from '../life/replying.js'
import { subGroupMeets } from '../telling/meetings.js'
import { afew, agreed } from './beginning.js'
import { plot } from './plot.js'

/** Lives that were ended, and one that was opened again. */
export const ended = {
  replaced: plot('replaced', 190, [400, 3], 'seen', (life, stages, world) => {
    const works = agreed(life, stages, 1)
    workOn(life, works, stages.final - 3)
    const inItsPlace = world.askInPlaceOf(life, stages.final)
    replaceBy(life, stages.final, inItsPlace)
    goOnUnder(life, works, inItsPlace.askId, stages.final)
  }),

  'no longer applies': plot('no longer applies', 110, [500, 3], 'seen', (life, stages) => {
    put(life, stages.put)
    reply(life, stages.replied, 'accepted')
    close(life, stages.final, 'no longer applies')
  }),

  'closed, not done': plot('closed, not done', 200, [400, 3], 'seen in practice', (life, stages) => {
    workOn(life, agreed(life, stages, afew(life)), stages.final - 3)
    close(life, stages.final, 'closed, not done')
  }),

  'given up, and taken up again': plot('done and checked', 420, [300, 3], 'seen', (life, stages) => {
    const works = agreed(life, stages, 1)
    const closed = subGroupMeets(stages.judged + 100)
    workOn(life, works, closed - 3)
    close(life, closed, 'closed, not done')
    reopen(life, closed + 42)
    const rest = works.map((work) => ({ ...work, key: `${work.key}/again`, planned: closed + 45, due: closed + 160 }))
    doneAndChecked(life, rest, { from: closed + 45, by: stages.final })
  }),
} as const
