import { Module } from '@nestjs/common'
import { queryFor } from '@ledger/projections/query-handler'
import { eventsTold, historyOf, reviewCalled, streamTold } from './read/history-of/history-of.js'

export const HistoryOf = queryFor('history-of', historyOf)
export const EventsTold = queryFor('events-told', eventsTold)
export const StreamTold = queryFor('stream-told', streamTold)
export const ReviewCalled = queryFor('review-called', reviewCalled)

@Module({ providers: [HistoryOf.Handler, EventsTold.Handler, StreamTold.Handler, ReviewCalled.Handler] })
export class HistoryModule {}
