import { words } from '@ledger/kernel'
import { agencyId, byBody, byBusinessLead } from '../cast/actors.js'
import type { AgencyKey } from '../cast/agencies.js'
import { idOf, type Telling } from '../telling/telling.js'
import type { CastReview } from '../reviews.js'
import { reviewing } from './reviewing.js'

interface Inherited {
  readonly asked: AgencyKey
  readonly text: string
  readonly theme: string
}

const lark: CastReview = {
  code: 'EX-LARK',
  title: 'Lark',
  type: 'SCR',
  typeAsPublished: 'Serious case review',
  on: 2,
  ageBand: '1 to 5',
  harmClass: 'neglect',
  circumstances: 'A review of the former board, inherited with its plan. A young child had been neglected.',
  recommended: [],
  alsoLearned: [],
  goodPractice: '',
}

const larkAsked: readonly Inherited[] = [
  {
    asked: 'social-care',
    text: 'Children’s Social Care should see every child on a plan for neglect at home at least every ten working days.',
    theme: 'neglect',
  },
  {
    asked: 'community',
    text: 'Exampleshire Community Health NHS Trust should weigh and record the weight of each young child on a plan.',
    theme: 'neglect',
  },
  { asked: 'education', text: 'Education and Inclusion should tell nurseries who the social worker is.', theme: 'information sharing' },
  { asked: 'housing', text: 'Exampleshire Homes should report homes without heating where children live.', theme: 'poverty and housing' },
  {
    asked: 'police',
    text: 'Exampleshire Police should send notifications to health as well as to the council.',
    theme: 'information sharing',
  },
]

const dunnock: CastReview = {
  ...lark,
  code: 'EX-DUNNOCK',
  title: 'Dunnock',
  type: 'MALR',
  typeAsPublished: 'Multi-agency learning review',
  on: 3,
  ageBand: '13 to 15',
  harmClass: 'self-harm',
  circumstances: 'A learning review of the former board. A young person had been in hospital three times.',
}

const dunnockAsked: readonly Inherited[] = [
  {
    asked: 'acute',
    text: 'Exampleshire Hospitals NHS Trust should let the school nurse know when a young person goes home after self-harm.',
    theme: 'adolescent mental health',
  },
  {
    asked: 'mental-health',
    text: 'Exampleshire Mental Health NHS Trust should offer a young person a choice of where to be seen.',
    theme: 'adolescent mental health',
  },
  {
    asked: 'education',
    text: 'Education and Inclusion should name one adult in each school for pupils who come back from hospital.',
    theme: 'information sharing',
  },
]

/** Closed before this ledger, with a minute to show for it; proof is not held. */
const openingPosition = (telling: Telling, review: CastReview, asks: readonly Inherited[], firstMinute: number): void => {
  const reviewId = reviewing(telling, review, true, -60)
  for (const [index, asked] of asks.entries()) {
    const { askId, recommendationId } = made(telling, review, reviewId, index + 1, asked)
    telling.tell('StateOpeningPosition', {
      on: 30,
      key: `inherited/${review.code}/${index}/opening`,
      data: {
        askId,
        recommendationId,
        minute: `Former board, minute ${firstMinute + index}`,
        reason: words('Closed by the former board; the evidence is no longer held.'),
      },
      actor: byBody(telling, 'sub-group', 30, [asked.asked]),
    })
  }
}

const plover: CastReview = {
  code: 'EX-PLOVER',
  title: 'Plover',
  type: 'OTHER',
  typeAsPublished: 'Thematic review of another area, in which two of our agencies took part',
  on: 110,
  ageBand: null,
  harmClass: 'neglect of older children',
  circumstances: 'A neighbouring area looked at six families. Its papers are kept here as history; nobody has taken up tracking them.',
  recommended: [],
  alsoLearned: [],
  goodPractice: '',
}

const ploverAsked: readonly Inherited[] = [
  {
    asked: 'community',
    text: 'School nurses in both areas should offer a meeting to each young person who is cared for by relatives.',
    theme: 'young carers',
  },
  {
    asked: 'police',
    text: 'Both police areas should record the same things when a child is found far from home.',
    theme: 'missing children',
  },
  { asked: 'social-care', text: 'Both councils should keep one worker with a family that moves between them.', theme: 'moving families' },
  { asked: 'housing', text: 'Landlords in both areas should share a list of whom to ring.', theme: 'poverty and housing' },
]

/** History that nobody has taken up: an action reported done in a paper is a claim, and nothing is overdue. */
const historyOnly = (telling: Telling): void => {
  const reviewId = reviewing(telling, plover, false, 90)
  for (const [index, { asked, text, theme }] of ploverAsked.entries()) {
    const { askId } = made(telling, plover, reviewId, index + 1, { asked, text, theme })
    if (index === 3) continue
    const key = `inherited/${plover.code}/${index}/action`
    const actionId = telling.tell('PlanAction', {
      on: 111,
      key,
      data: {
        reviewId,
        number: `${index + 1}.1`,
        text: words('As the paper has it: agree how this will be done, and begin'),
        answers: [{ askId, part: 'necessary' }],
        ownerIds: [agencyId(asked)],
        leadRole: null,
        repeats: 'once',
        due: { precision: 'text', value: 'On going' },
        sources: [],
      },
      actor: byBusinessLead,
    })
    telling.tell('NameEvidence', {
      on: 112,
      key: `${key}/named`,
      data: { actionId, title: words('Named in the plan: minutes of both services') },
      actor: byBusinessLead,
    })
    if (index === 0)
      telling.tell('ReportActionDone', {
        on: 112,
        key: `${key}/done`,
        data: { actionId, note: words('The paper says that it is complete.') },
        actor: byBusinessLead,
        happened: 90,
      })
  }
}

const made = (telling: Telling, review: CastReview, reviewId: string, number: number, { asked, text, theme }: Inherited) => {
  const on = review.on + 1
  const key = `inherited/${review.code}/${number}`
  const recommendationId = telling.tell('MakeRecommendation', {
    on,
    key,
    data: { reviewId, number: String(number), text: words(text), themes: [theme], sources: [] },
    actor: byBusinessLead,
  })
  telling.tell('AddressAsk', {
    on,
    key: `${key}/ask`,
    data: { recommendationId, addressee: { kind: 'agency', agencyId: agencyId(asked) } },
    actor: byBusinessLead,
  })
  return { recommendationId, askId: idOf(`${key}/ask`) }
}

export const inherited = (telling: Telling): void => {
  openingPosition(telling, lark, larkAsked, 14)
  openingPosition(telling, dunnock, dunnockAsked, 31)
  historyOnly(telling)
}
