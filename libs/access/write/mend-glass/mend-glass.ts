import { Command, refuse, type Slice } from '@ledger/kernel'
import type { GlassMended, NeedToKnowEvent } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** What somebody opened in an emergency is to be closed before its time. `at` is the instant of asking. */
export class MendGlass extends Command<MendGlassData> {}

export type MendGlassData = GlassMended['data'] & { readonly at: string }

export const mendGlass: Slice<MendGlassData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'mend-glass',
  category: 'needtoknow',
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: ({ at, ...command }, { glasses }) => {
    const glass = glasses.get(command.glassId)
    if (glass?.personId !== command.personId) return refuse('glass-unknown')
    return glass.isMended || glass.until <= at ? [] : [{ type: 'GlassMended', data: command }]
  },
}
