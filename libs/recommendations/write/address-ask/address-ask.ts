import { Command, everyOneIsKnown, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { AskAddressed, RecommendationEvent } from '../../events/index.js'
import { recommendation, type MadeRecommendation, type Recommendation } from '../recommendation.js'
import { itNamesSomebody, theSameAddressee } from './addressee.js'

/** Somebody addresses a recommendation to one body, a class of bodies, the partnership itself, somebody outside, or nobody that a paper names. */
export class AddressAsk extends Command<AddressAskData> {}

export type AddressAskData = Omit<AskAddressed['data'], 'askId'>

export interface AddressAskFacts {
  readonly unknownAgencies: readonly string[]
}

export const addressAsk: Slice<AddressAskData, Recommendation, RecommendationEvent, AddressAskFacts> = {
  name: 'address-ask',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state, { unknownAgencies }, { newId }) => {
    if (state.status === 'not made') return refuse('recommendation-not-made')
    return (
      itNamesSomebody(command.addressee) ??
      nobodyIsAskedTwice(command, state) ??
      everyOneIsKnown('agency', unknownAgencies) ?? [{ type: 'AskAddressed', data: { askId: newId, ...command } }]
    )
  },
}

const nobodyIsAskedTwice = ({ addressee }: AddressAskData, { asks }: MadeRecommendation): Refusal | undefined => {
  const open = Object.values(asks).find((ask) => ask.closed === null && theSameAddressee(ask.addressee, addressee))
  return open && refuse('already-addressed', { askId: open.askId })
}
