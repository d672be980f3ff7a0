import { Command, itIsACount, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { ClassCoverageReported, RecommendationEvent } from '../../events/index.js'
import type { Ask } from '../ask.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { forAnOpenAsk } from '../rules.js'

/** Somebody reports how many bodies of a class have done what was asked. */
export class ReportClassCoverage extends Command<ReportClassCoverageData> {}

export type ReportClassCoverageData = ClassCoverageReported['data']

export const reportClassCoverage: Slice<ReportClassCoverageData, Recommendation, RecommendationEvent, object> = {
  name: 'report-class-coverage',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state) =>
    forAnOpenAsk(
      state,
      command.askId,
      (ask) =>
        aClassIsAsked(ask) ??
        itIsACount(command.reached, 'reached-not-in-whole-bodies') ??
        itIsACount(command.of, 'bodies-not-in-whole-ones', 1) ??
        noMoreAreReachedThanThereAre(command) ?? [{ type: 'ClassCoverageReported', data: command }],
    ),
}

const aClassIsAsked = ({ askId, addressee }: Ask): Refusal | undefined =>
  addressee.kind === 'class' ? undefined : refuse('not-a-class', { askId })

const noMoreAreReachedThanThereAre = ({ reached, of }: ReportClassCoverageData): Refusal | undefined =>
  of !== null && reached > of ? refuse('more-reached-than-there-are', { reached, of }) : undefined
