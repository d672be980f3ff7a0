import { words } from '@ledger/kernel'
import { agencyId, byBusinessLead } from '../cast/actors.js'
import { classes, isClass, ownerOf, type AskedKey } from '../cast/agencies.js'
import { chanceFor } from '../chance.js'
import type { AskLife, Stages } from '../life/ask-life.js'
import { plots, type PlotName } from '../plots/index.js'
import { subGroupMeets } from '../telling/meetings.js'
import { idOf, SPAN, type Telling } from '../telling/telling.js'
import { plotOfAnother } from './dealing.js'
import type { Drafted } from './drafting.js'
import { reviewKey } from './reviewing.js'

/** An ask with the plot that its life follows. */
export interface Plotted {
  readonly life: AskLife
  readonly plot: PlotName
}

/** Makes a recommendation and addresses its asks; their lives are told later, when all asks are known. */
export const asking = (telling: Telling, draft: Drafted, main: PlotName): readonly Plotted[] => {
  const { key, review, number, lesson, born } = draft
  const reviewId = idOf(reviewKey(review))
  const recommendationId = telling.tell('MakeRecommendation', {
    on: born,
    key: `recommendation/${key}`,
    data: { reviewId, number: String(number), text: words(draft.text), themes: lesson.themes, sources: [] },
    actor: byBusinessLead,
  })
  return draft.asked.map((asked, index) => {
    const chance = chanceFor('ask', key, asked)
    const plot = index === 0 ? main : plotOfAnother(main, asked, born, chance)
    const { proof, measure = false } = plots[plot]
    const askId = addressed(telling, `ask/${key}/${asked}`, born, recommendationId, asked)
    const life: AskLife = {
      telling,
      chance,
      key: `${key}/${asked}`,
      reviewId,
      recommendationId,
      askId,
      number: draft.asked.length > 1 ? `${number}${'abc'.charAt(index)}` : String(number),
      asked,
      owner: ownerOf(asked, born),
      lesson,
      practice: draft.practice,
      born,
      proof: isClass(asked) ? 'seen' : proof,
      measure,
    }
    return { life, plot }
  })
}

const addressed = (telling: Telling, key: string, on: number, recommendationId: string, asked: AskedKey): string =>
  telling.tell('AddressAsk', { on, key, data: { recommendationId, addressee: addresseeOf(asked, on) }, actor: byBusinessLead })

const addresseeOf = (asked: AskedKey, on: number) => {
  if (asked === 'partnership') return { kind: 'partnership' } as const
  if (!isClass(asked)) return { kind: 'agency', agencyId: agencyId(ownerOf(asked, on)) } as const
  const { name, bodies, line } = classes[asked]
  return { kind: 'class', name, bodies, line } as const
}

/** The early stages take weeks; what the answer rests on falls where the plot has it, sooner rather than later. */
export const stagesOf = ({ life, plot: name }: Plotted): Stages => {
  const { born, chance } = life
  const { needs, ends } = plots[name]
  const put = born + chance.between(3, 9)
  const replied = put + chance.between(10, 24)
  const planned = replied + chance.between(6, 14)
  const judged = subGroupMeets(planned + 8)
  const [atMost, atLeast] = ends
  const first = Math.max(born + needs, SPAN - atMost)
  const last = Math.max(first, SPAN - atLeast)
  return { put, replied, planned, judged, final: Math.min(chance.between(first, last), chance.between(first, last)) }
}
