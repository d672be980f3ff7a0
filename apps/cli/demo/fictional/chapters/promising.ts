import { onDay, words } from '@ledger/kernel'
import { byBody } from '../cast/actors.js'
import type { PlotName } from '../plots/index.js'
import { panelMeets } from '../telling/meetings.js'
import { SPAN, type Telling } from '../telling/telling.js'
import type { Plotted } from './asking.js'

const waitingForATest: readonly PlotName[] = [
  'checked, a test still due',
  'seen in practice, a re-check due',
  'proof out of date',
  'not found in practice',
]

/** Audits promised for the year to come, each for what waits for a test. */
export const promising = (telling: Telling, all: readonly Plotted[]): void => {
  for (const [index, { life }] of all.filter(({ plot }) => waitingForATest.includes(plot)).entries()) {
    const on = SPAN - 14 - (index % 5) * 28
    telling.tell('PromiseAudit', {
      on,
      key: `promised/${life.key}`,
      data: {
        title: words(`Multi-agency audit: ${life.lesson.topic}`),
        askIds: [life.askId],
        due: onDay(telling.day(panelMeets(SPAN + 20 + (index % 9) * 28))),
        sources: [],
      },
      actor: byBody(telling, 'panel', on, []),
    })
  }
}
