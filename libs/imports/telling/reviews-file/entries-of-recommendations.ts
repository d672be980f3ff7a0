import { words, type IsoDate } from '@ledger/kernel'
import { PutAsk, ReplyToAsk, ReportClassCoverage, SayAskProgress, type Addressee } from '@ledger/recommendations/contract'
import { nameOfAsk } from '../../read-file/reviews-file/names-that-lead-nowhere.js'
import type { FileAsk, FileReview, FileSources } from '../../read-file/reviews-file/reviews-file.js'
import { wish, type Aspect, type Thing } from '../telling.js'
import { askThing } from '../things/ask-thing.js'
import { recommendationThing } from '../things/recommendation-thing.js'
import { actionEntries } from './entries-of-actions.js'
import { dateOf } from './papers.js'
import { cellsAt, entry, wordsIf, type Entry, type Telling } from './reviews-source.js'

const notStated: FileAsk = { to: 'not stated' }

export const recommendationEntries = (review: FileReview, path: string, telling: Telling): readonly Entry[] =>
  (review.recommendations ?? []).flatMap((recommendation, index) => {
    const at = `${path}.recommendations[${index}]`
    const { number, text, themes = [], sources = [], asks = [], actions = [] } = recommendation
    const ofReview = telling.papers.knownToOfReview(review)
    const data = { reviewId: telling.reviewId(review.code), number, text: words(text), themes, sources }
    const commandId = telling.making('recommendation', review.code, number)
    const knownTo = telling.papers.knownTo(sources, ofReview)
    const thing = recommendationThing({ commandId, data, knownTo, cells: cellsAt(at) }, themes)
    const asked = (asks.length > 0 ? asks : [notStated]).map((ask, place) => askOf(ask, thing.id, `${at}.asks[${place}]`, knownTo, telling))
    return [
      entry(['recommendation', review.code, number], at, text, [thing, ...asked]),
      ...actionEntries(actions, { review, recommendation, asks: asked }, `${at}.actions`, telling),
    ]
  })

const addresseeOf = ({ to }: FileAsk, telling: Telling): Addressee => {
  if (typeof to === 'string') return { kind: to }
  if ('agency' in to) return { kind: 'agency', agencyId: telling.agencyId(to.agency) }
  if ('outside' in to) return { kind: 'outside', name: to.outside }
  return { kind: 'class', name: to.class, bodies: to.bodies ?? null, line: to.line ?? null }
}

const askOf = (ask: FileAsk, recommendationId: string, path: string, ofRecommendation: IsoDate | null, telling: Telling): Thing =>
  askThing({ recommendationId, name: nameOfAsk(ask), addressee: addresseeOf(ask, telling) }, ofRecommendation, (askId) =>
    saidOfAsk(ask, { askId, recommendationId }, path, (sources) => telling.papers.knownTo(sources, ofRecommendation)),
  )

const saidOfAsk = (
  { put, replies = [], progress = [], coverage }: FileAsk,
  ask: { readonly askId: string; readonly recommendationId: string },
  path: string,
  knownTo: (sources: FileSources | undefined) => IsoDate | null,
): readonly Aspect[] => {
  const aspect = (name: string, cell: string, value: object, say: Aspect['say']): Aspect => ({
    name,
    cell: `${path}.${cell}`,
    value: JSON.stringify(value),
    withMake: false,
    about: name.split(' ')[0] ?? name,
    say,
  })
  return [
    ...(put
      ? [
          aspect('put', 'put', put, () => [
            wish(PutAsk, { ...ask, replyDue: dateOf(put.replyDue) }, { knownTo: knownTo(put.sources), on: dateOf(put.on) }),
          ]),
        ]
      : []),
    ...replies.map((one, index) =>
      aspect(`reply ${index + 1}`, `replies[${index}]`, one, () => [
        wish(ReplyToAsk, { ...ask, reply: one.reply, reason: wordsIf(one.reason) }, { knownTo: knownTo(one.sources), on: dateOf(one.on) }),
      ]),
    ),
    ...progress.map((one, index) =>
      aspect(`progress ${index + 1}`, `progress[${index}]`, one, () => [
        wish(SayAskProgress, { ...ask, word: one.word, note: wordsIf(one.note) }, { knownTo: knownTo(one.sources), on: dateOf(one.on) }),
      ]),
    ),
    ...(coverage
      ? [
          aspect('coverage', 'coverage', coverage, () => [
            wish(
              ReportClassCoverage,
              { ...ask, reached: coverage.reached, of: coverage.of ?? null },
              { knownTo: knownTo(coverage.sources), on: dateOf(coverage.on) },
            ),
          ]),
        ]
      : []),
  ]
}
