import type { IsoDate } from '@ledger/kernel'
import { asking, stagesOf, type Plotted } from './chapters/asking.js'
import { dealt } from './chapters/dealing.js'
import { drafts } from './chapters/drafting.js'
import { founding } from './chapters/founding.js'
import { inherited } from './chapters/inherited.js'
import { keeping } from './chapters/keeping.js'
import { learning } from './chapters/learning.js'
import { needingToKnow } from './chapters/needing-to-know.js'
import { askingOthers } from './chapters/outside.js'
import { promising } from './chapters/promising.js'
import { reviewing } from './chapters/reviewing.js'
import { conferences, sharing } from './chapters/sharing.js'
import { worldOf } from './chapters/world.js'
import { plots } from './plots/index.js'
import { reviews } from './reviews.js'
import { tellingUpTo, type Scene } from './telling/telling.js'

/** A fictional partnership, three years of it, up to the day before `today`: the same commands for the same day, and only the days move with it. */
export const story = (today: IsoDate): readonly Scene[] => told(today).scenes

/** The story with what its authors know: the plot of every ask. */
export const told = (today: IsoDate): { readonly scenes: readonly Scene[]; readonly asks: readonly Plotted[] } => {
  const telling = tellingUpTo(today)
  founding(telling)
  inherited(telling)
  const all = drafts()
  const plotOf = dealt(all)
  const learned = reviews.flatMap((review) => {
    const reviewId = reviewing(telling, review)
    sharing(telling, review, reviewId)
    return learning(telling, review, reviewId, all)
  })
  const asks = all.flatMap((draft) => asking(telling, draft, plotOf.get(draft.key) ?? 'in progress'))
  for (const review of reviews) askingOthers(telling, review, all.filter((draft) => draft.review === review).length + 1)
  const world = worldOf(asks, learned)
  for (const ask of asks) plots[ask.plot].tell(ask.life, stagesOf(ask), world)
  promising(telling, asks)
  needingToKnow(telling)
  keeping(telling)
  conferences(telling)
  return { scenes: telling.scenes(), asks }
}
