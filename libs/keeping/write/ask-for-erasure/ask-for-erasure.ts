import { Command, itHasWords, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { ErasureAsked } from '../../events/index.js'
import { erasureRequest, type ErasureRequest, type RequestEvent } from '../request.js'

/** Somebody asks that a person be forgotten, or words withdrawn. */
export class AskForErasure extends Command<AskForErasureData> {}

export type AskForErasureData = Pick<ErasureAsked['data'], 'erases' | 'ground' | 'reason'> & {
  /** For a person: whether the texts that mention them go too. Some are about a case, and somebody reads them first. */
  readonly withMentions: boolean
}

export interface AskForErasureFacts {
  /** Whether there is something under that name, and whether it is still to be read. */
  readonly found: 'there' | 'erased' | 'unknown'
  readonly refs: readonly string[]
  readonly reviewIds: readonly string[]
}

export const askForErasure: Slice<AskForErasureData, ErasureRequest, RequestEvent, AskForErasureFacts> = {
  name: 'ask-for-erasure',
  category: 'erasure',
  creates: true,
  id: (_, newId) => newId,
  evolution: erasureRequest,
  decide: ({ withMentions: _, ...asked }, state, { found, refs, reviewIds }, { newId }) =>
    (state.status === 'not asked' ? undefined : refuse('already-asked')) ??
    itIsThere(found) ??
    itHasWords(asked.reason, 'reason-missing') ?? [{ type: 'ErasureAsked', data: { requestId: newId, refs, reviewIds, ...asked } }],
}

const itIsThere = (found: AskForErasureFacts['found']): Refusal | undefined => {
  if (found === 'unknown') return refuse('nothing-to-erase')
  return found === 'erased' ? refuse('already-erased') : undefined
}
