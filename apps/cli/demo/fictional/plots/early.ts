import { reply, put, askForProof } from '../life/replying.js'
import { judge, plan, support } from '../life/planning.js'
import { makeSupporting } from '../life/changing.js'
import { done, sayNotStarted, stop, workOn } from '../life/doing.js'
import { subGroupMeets } from '../telling/meetings.js'
import { SPAN } from '../telling/telling.js'
import { afew, agreed, planned, taken } from './beginning.js'
import { plot } from './plot.js'

/** Lives in which nothing has been shown to be done. */
export const early = {
  'nothing recorded': plot('nothing recorded', 1, [2000, 1], 'seen', () => undefined),

  'a reply that is not plain': plot('nothing recorded', 40, [2000, 3], 'seen', (life, { put: asked, replied }) => {
    put(life, asked)
    reply(life, replied, 'not classified')
  }),

  'asked, no reply yet': plot('asked, no reply yet', 8, [2000, 1], 'seen', (life, { put: asked }) => put(life, asked)),

  'not accepted': plot('not accepted', 45, [2000, 3], 'seen in practice', (life, { put: asked, replied }) => {
    put(life, asked)
    reply(life, replied, 'not accepted')
    askForProof(life, subGroupMeets(replied))
  }),

  'only a briefing': plot('no action planned', 60, [2000, 3], 'seen in practice', (life, stages) => {
    taken(life, stages)
    support(life, stages.planned)
  }),

  'the only action stopped': plot('no action planned', 170, [400, 3], 'seen in practice', (life, stages) => {
    const works = agreed(life, stages, 1)
    workOn(life, works, stages.final - 5)
    for (const work of works) stop(life, work, stages.final)
  }),

  'plan judged not sufficient': plot('plan not judged sufficient', 110, [200, 3], 'seen in practice', (life, stages) => {
    const works = planned(life, stages, afew(life))
    judge(life, stages.judged, 'not sufficient', works)
    workOn(life, works, SPAN)
  }),

  'the harder action given up': plot('plan not judged sufficient', 190, [260, 3], 'seen in practice', (life, stages) => {
    const works = agreed(life, stages, 2)
    workOn(life, works, stages.final - 4)
    const giveUp = life.chance.yes(0.5) ? stop : makeSupporting
    for (const [index, work] of works.entries()) (index === 0 ? giveUp : done)(life, work, stages.final)
  }),

  'in part': plot('accepted in part', 40, [2000, 3], 'seen in practice', (life, { put: asked, replied }) => {
    put(life, asked)
    reply(life, replied, 'in part')
    askForProof(life, subGroupMeets(replied))
  }),

  'another way': plot('accepted, another way', 40, [2000, 3], 'seen in practice', (life, { put: asked, replied }) => {
    put(life, asked)
    reply(life, replied, 'another way')
    askForProof(life, subGroupMeets(replied))
  }),

  'planned, nothing said since': plot('planned, nothing said since', 60, [400, 3], 'seen in practice', (life, stages) => {
    agreed(life, stages, afew(life))
  }),

  'not started': plot('not started', 85, [300, 3], 'seen', (life, stages) => {
    const works = agreed(life, stages, afew(life))
    sayNotStarted(life, works, SPAN - 1)
  }),

  'already done, they say': plot('already done, they say', 40, [2000, 3], 'seen', (life, { put: asked, replied }) => {
    put(life, asked)
    reply(life, replied, 'already done')
    askForProof(life, subGroupMeets(replied))
  }),

  'already done, and reported so': plot('already done, they say', 80, [600, 3], 'seen', (life, { put: asked, replied, planned: on }) => {
    put(life, asked)
    reply(life, replied, 'already done')
    askForProof(life, subGroupMeets(replied))
    for (const work of plan(life, on, 1)) done(life, work, on + 9)
  }),
} as const
