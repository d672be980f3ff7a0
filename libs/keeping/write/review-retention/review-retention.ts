import { Command, itHasWords, refuse, type Evolution, type Refusal, type Slice } from '@ledger/kernel'
import { keepingEvents, type RetentionReviewed } from '../../events/index.js'
import { itIsADay } from '../rules.js'

/** Somebody says whether a record is still needed: it is kept until a day, or its words are to be erased. */
export class ReviewRetention extends Command<ReviewRetentionData> {}

export type ReviewRetentionData = RetentionReviewed['data']

export interface ReviewRetentionFacts {
  readonly recordKnown: boolean
}

interface Looked {
  readonly times: number
}

const looked: Evolution<Looked, RetentionReviewed> = {
  initialState: { times: 0 },
  evolve: ({ times }) => ({ times: times + 1 }),
  types: keepingEvents,
}

export const reviewRetention: Slice<ReviewRetentionData, Looked, RetentionReviewed, ReviewRetentionFacts> = {
  name: 'review-retention',
  category: 'kept',
  creates: true,
  id: ({ recordId }) => recordId,
  evolution: looked,
  decide: (command, _, { recordKnown }, { today }) =>
    (recordKnown ? undefined : refuse('record-unknown')) ??
    itHasWords(command.reason, 'reason-missing') ??
    itIsADay(command.until) ??
    theDayFits(command, today) ?? [{ type: 'RetentionReviewed', data: command }],
}

const theDayFits = ({ outcome, until }: ReviewRetentionData, today: string): Refusal | undefined => {
  if (outcome === 'erase') return until === null ? undefined : refuse('erased-has-no-day')
  if (until === null) return refuse('say-until-when')
  return until > today ? undefined : refuse('keep-until-a-later-day', { today })
}
