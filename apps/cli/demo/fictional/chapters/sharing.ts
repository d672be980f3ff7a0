import { words } from '@ledger/kernel'
import { agencyId, byBusinessLead } from '../cast/actors.js'
import { onTheDay, type AgencyKey } from '../cast/agencies.js'
import { chanceFor } from '../chance.js'
import type { CastReview } from '../reviews.js'
import { SPAN, type Telling } from '../telling/telling.js'

const agenciesThatCome: readonly AgencyKey[] = [
  'social-care',
  'early-help',
  'police',
  'acute',
  'community',
  'mental-health',
  'housing',
  'voluntary',
]

/** A short guide for everybody, briefings with people in a room, and a day together once a year. */
export const sharing = (telling: Telling, review: CastReview, reviewId: string): void => {
  const chance = chanceFor('sharing', review.code)
  const on = review.on + chance.between(24, 40)
  shared(telling, on, `sharing/${review.code}/guide`, { form: 'guide', title: `Seven minutes on ${review.title}`, reviewIds: [reviewId] })
  const each = chance
    .shuffled(agenciesThatCome)
    .slice(0, chance.between(4, 7))
    .map((agency) => [agency, chance.between(4, 27)] as const)
  const key = `sharing/${review.code}/briefing`
  const met = on + chance.between(10, 30)
  const disseminationId = shared(telling, met, key, {
    form: 'briefing',
    title: `What ${review.title} taught us`,
    reviewIds: [reviewId],
    sessions: chance.between(3, 6),
    attended: each.reduce((sum, [, attended]) => sum + attended, 0),
    audience: 'Practitioners and their supervisors',
  })
  for (const [agency, attended] of each)
    telling.tell('ReportAttendance', {
      on: met + 3,
      key: `${key}/${agency}`,
      data: { disseminationId, agencyId: agencyId(onTheDay(agency, met)), attended },
      actor: byBusinessLead,
    })
}

/** The last that is told: where it is held, the whole story is. */
export const LAST_KEY = 'sharing/conference/next'

/** Conferences, each on what the reviews of its year had in common; the next one is planned. */
export const conferences = (telling: Telling): void => {
  for (const [on, title, attended] of [
    [300, 'One day together: babies, sleep and tired parents', 164],
    [664, 'One day together: harm outside the home', 188],
    [1029, 'One day together: seeing the whole family', 171],
  ] as const)
    shared(telling, on, `sharing/conference/${on}`, {
      form: 'conference',
      title,
      reviewIds: [],
      sessions: 1,
      attended,
      audience: 'All agencies; attendance by agency not recorded',
    })
  shared(telling, SPAN - 1, LAST_KEY, {
    form: 'conference',
    title: 'One day together: being curious and kind',
    reviewIds: [],
    planned: true,
  })
}

interface Shared {
  readonly form: 'briefing' | 'guide' | 'training' | 'conference'
  readonly title: string
  readonly reviewIds: readonly string[]
  readonly sessions?: number
  readonly attended?: number
  readonly audience?: string
  readonly planned?: boolean
}

const shared = (
  telling: Telling,
  on: number,
  key: string,
  { form, title, reviewIds, sessions, attended, audience, planned = false }: Shared,
): string =>
  telling.tell('ShareLearning', {
    on,
    key,
    data: {
      form,
      title: words(title),
      reviewIds,
      learningPointIds: [],
      sessions: sessions ?? null,
      attended: attended ?? null,
      audience: audience === undefined ? null : words(audience),
      planned,
      sources: [],
    },
    actor: byBusinessLead,
  })
