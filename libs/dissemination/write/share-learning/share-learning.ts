import { Command, everyOneIsKnown, itHasWords, itIsACount, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { DisseminationEvent, LearningShared } from '../../events/index.js'
import { dissemination, type Dissemination } from '../dissemination.js'

/** Somebody shares learning, or plans to. */
export class ShareLearning extends Command<ShareLearningData> {}

export type ShareLearningData = Omit<LearningShared['data'], 'disseminationId'>

export interface ShareLearningFacts {
  readonly unknownReviews: readonly string[]
  readonly unknownLearningPoints: readonly string[]
}

export const shareLearning: Slice<ShareLearningData, Dissemination, DisseminationEvent, ShareLearningFacts> = {
  name: 'share-learning',
  category: 'sharing',
  creates: true,
  id: (_, newId) => newId,
  evolution: dissemination,
  decide: (command, state, facts, { newId }) =>
    itIsSharedOnce(state) ??
    itHasWords(command.title, 'title-missing') ??
    itIsACount(command.sessions, 'sessions-not-in-whole-ones') ??
    itIsACount(command.attended, 'attended-not-in-whole-people') ??
    nobodyHasComeToWhatIsPlanned(command) ??
    everyOneIsKnown('review', facts.unknownReviews) ??
    everyOneIsKnown('learning-point', facts.unknownLearningPoints) ?? [
      { type: 'LearningShared', data: { disseminationId: newId, ...command } },
    ],
}

const itIsSharedOnce = ({ status }: Dissemination): Refusal | undefined =>
  status === 'not shared' ? undefined : refuse('learning-already-shared')

const nobodyHasComeToWhatIsPlanned = ({ planned, attended }: ShareLearningData): Refusal | undefined =>
  planned && attended !== null ? refuse('attended-before-it-was-held', { attended }) : undefined
