import { Command, refuse, type Slice } from '@ledger/kernel'
import type { GlassNoticeSeen, NeedToKnowEvent } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** Somebody who answers for a review has read that it was opened in an emergency. */
export class SeeGlassNotice extends Command<SeeGlassNoticeData> {}

export type SeeGlassNoticeData = GlassNoticeSeen['data']

export const seeGlassNotice: Slice<SeeGlassNoticeData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'see-glass-notice',
  category: 'needtoknow',
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { glasses }) => {
    const glass = glasses.get(command.glassId)
    if (!glass) return refuse('glass-unknown')
    return glass.seenBy.includes(command.personId) ? [] : [{ type: 'GlassNoticeSeen', data: command }]
  },
}
