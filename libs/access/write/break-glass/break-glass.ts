import { Command, itHasWords, type Refusal, refuse, type Slice } from '@ledger/kernel'
import type { GlassBroken, NeedToKnowEvent } from '../../events/index.js'
import { needToKnow, hasNoInterest, type NeedToKnow } from '../need-to-know.js'

/**
 * For how long a review can be opened in an emergency, in hours. Long enough for a strategy meeting and the calls around it, short enough that
 * somebody who needs more is let in by whoever answers for the review.
 */
export const HOURS_OF_BROKEN_GLASS = 4

/** Somebody opens a review in an emergency, for a time, without being asked first, and says why. The time gets the new id. */
export class BreakGlass extends Command<BreakGlassData> {}

export type BreakGlassData = Omit<GlassBroken['data'], 'glassId'>

export const breakGlass: Slice<BreakGlassData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'break-glass',
  category: 'needtoknow',
  creates: true,
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, state, _, { newId }) =>
    itHasWords(command.reason, 'reason-missing') ??
    hasNoInterest(state, command.personId) ??
    itIsOpenForAWhile(command) ??
    (isOpenTo(command, state) ? [] : [{ type: 'GlassBroken', data: { ...command, glassId: newId } }]),
}

const itIsOpenForAWhile = ({ at, until }: BreakGlassData): Refusal | undefined => {
  const hours = (Date.parse(until) - Date.parse(at)) / 3_600_000
  return isInstant(at) && isInstant(until) && hours > 0 && hours <= HOURS_OF_BROKEN_GLASS
    ? undefined
    : refuse('time-limit', { most: HOURS_OF_BROKEN_GLASS })
}

/** In the one form in which instants compare as strings. */
const isInstant = (value: string): boolean => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value

const isOpenTo = ({ personId, at }: BreakGlassData, { glasses }: NeedToKnow): boolean =>
  [...glasses.values()].some((glass) => glass.personId === personId && !glass.isMended && glass.until > at)
