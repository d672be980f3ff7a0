import { addDays, type IsoDate } from '@ledger/kernel'
import { ORDER } from '../answer/order.js'
import { capital } from '../answer/words/phrases.js'
import type { PartnershipAnswers, RecommendationAnswered } from './answers-of-partnership.js'
import { LINE_WORDS, LINES_HIGHEST_FIRST, OUTSIDE_WORDS, slug } from './line-words.js'

/** A number of a front sheet: its name in an address, what it is called in the terminal and on the site, and exactly which recommendations it counts. */
export interface Counted {
  readonly slug: string
  readonly heading: string
  readonly explains: string | null
  readonly counts: (recommendation: RecommendationAnswered, today: IsoDate) => boolean
}

const inN = ({ headline }: RecommendationAnswered): boolean => headline.place === 'in N'

const asksInN = ({ asks }: RecommendationAnswered) => asks.filter(({ answered }) => answered.inN).map(({ answered }) => answered)

const headlineAsk = ({ asks, headline }: RecommendationAnswered) => asks.find(({ askId }) => askId === headline.askId)?.answered

const proofs = [
  ['seen', 'Asked to be seen'],
  ['seen in practice', 'Asked to be seen in practice'],
  ['held at re-check', 'Asked to hold at a re-check'],
  ['not set', 'Proof to ask for not set yet'],
] as const

/** After so many days without a word, a front sheet says so. */
export const QUIET_DAYS = 90

const outside = Object.keys(OUTSIDE_WORDS) as readonly (keyof typeof OUTSIDE_WORDS)[]

/** Every number of the front sheet that counts recommendations. */
export const COUNTED: readonly Counted[] = [
  {
    slug: 'for-us',
    heading: 'Recommendations for us',
    explains: 'Followed here, and addressed to a body of this partnership.',
    counts: inN,
  },
  { slug: 'reached', heading: 'Reached the proof asked for', explains: null, counts: (one) => inN(one) && one.headline.reached },
  ...LINES_HIGHEST_FIRST.map((line) => ({
    slug: slug(line),
    heading: LINE_WORDS[line].label,
    explains: LINE_WORDS[line].meaning,
    counts: (one: RecommendationAnswered) => one.line === line,
  })),
  ...outside.map((place) => ({
    slug: slug(place),
    heading: OUTSIDE_WORDS[place],
    explains: 'Outside the number that counts towards the proof asked for.',
    counts: (one: RecommendationAnswered) => one.headline.place === place,
  })),
  {
    slug: 'replied-by-others',
    heading: 'Asked of others, with a reply',
    explains: null,
    counts: (one) =>
      one.headline.place === 'asks of others' && one.asks.some(({ answered }) => answered.place === 'asks of others' && answered.replied),
  },
  {
    slug: 'within-same-employer',
    heading: 'Reached on a check within the same employer',
    explains: 'Another line of the owner’s own employer opened the evidence. It counts, and it is said.',
    counts: (one) => one.headline.reached && asksInN(one).some(({ answer }) => answer === 'checked within the same employer'),
  },
  {
    slug: 'after-lowered-proof',
    heading: 'Reached after the proof asked for was lowered',
    explains: null,
    counts: (one) => one.headline.reached && asksInN(one).some(({ proofLowered }) => proofLowered),
  },
  {
    slug: 'silent',
    heading: 'Planned, and nothing said since',
    explains: null,
    counts: (one) => inN(one) && one.headline.answer === 'planned, nothing said since',
  },
  {
    slug: 'nothing-new',
    heading: `Short of their proof, with nothing recorded for ${QUIET_DAYS} days`,
    explains: 'Counted from the day of the latest fact about them, whoever told it.',
    counts: (one, today) => inN(one) && !one.headline.reached && one.lastHeardOn < addDays(today, -QUIET_DAYS),
  },
  {
    slug: 'proof-not-set',
    heading: 'Nobody has said yet what proof to ask for',
    explains: 'It cannot be reached until the sub-group says what proof to ask for.',
    counts: (one) => inN(one) && asksInN(one).some(({ proofAsked }) => proofAsked === null),
  },
  ...proofs.map(([proof, heading]) => ({
    slug: `asked-${slug(proof)}`,
    heading,
    explains: null,
    counts: (one: RecommendationAnswered) => inN(one) && (headlineAsk(one)?.proofAsked?.proof ?? 'not set') === proof,
  })),
]

/** What papers say of recommendations that are not followed here: one number for each answer, highest first. */
export const COUNTED_HISTORY: readonly Counted[] = [...ORDER].reverse().map((answer) => ({
  slug: `history-${slug(answer)}`,
  heading: capital(answer),
  explains: 'History: what papers say, and not followed here.',
  counts: ({ headline }) => headline.place === 'history not taken up' && headline.answer === answer,
}))

export const recommendationsIn = ({ reviews }: PartnershipAnswers): readonly RecommendationAnswered[] =>
  reviews.flatMap(({ recommendations }) => recommendations)

/** Exactly the recommendations that a number counts. */
export const countedBy = (answers: PartnershipAnswers, { counts }: Counted): readonly RecommendationAnswered[] =>
  recommendationsIn(answers).filter((one) => counts(one, answers.today))
