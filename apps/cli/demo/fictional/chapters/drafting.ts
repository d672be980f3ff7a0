import { agencies, classes, isClass, ownerOf, type AskedKey } from '../cast/agencies.js'
import { chanceFor } from '../chance.js'
import { lessons, type Lesson, type Practice } from '../lessons/index.js'
import { reviews, type CastReview } from '../reviews.js'

/** A recommendation before its life is told. */
export interface Drafted {
  readonly key: string
  readonly review: CastReview
  readonly number: number
  readonly lesson: Lesson
  readonly practice: Practice
  readonly asked: readonly AskedKey[]
  readonly born: number
  readonly text: string
  /** What the learning point behind it says. */
  readonly learned: string
}

/** Each lesson comes back in other words, for other agencies, when a later review teaches it again. */
export const drafts = (): readonly Drafted[] => {
  const uses = new Map<string, number>()
  return reviews.flatMap((review) =>
    review.recommended.map((lessonKey, index) => {
      const lesson = lessonCalled(lessonKey)
      const use = uses.get(lessonKey) ?? 0
      uses.set(lessonKey, use + 1)
      return drafted(review, lesson, index + 1, use)
    }),
  )
}

export const lessonCalled = (key: string): Lesson => {
  const lesson = lessons.get(key)
  if (!lesson) throw new Error(`there is no lesson ${key}`)
  return lesson
}

const drafted = (review: CastReview, lesson: Lesson, number: number, use: number): Drafted => {
  const key = `${review.code}/${number}`
  const chance = chanceFor('draft', key)
  const practice = lesson.practices[use % lesson.practices.length]
  if (!practice) throw new Error(`${lesson.key} has no practice`)
  const [first, ...others] = practice.to
  const asked = [...(first ? [first] : []), ...others.filter(() => chance.yes(0.62))]
  const learned = lesson.learning[use % lesson.learning.length] ?? ''
  return {
    key,
    review,
    number,
    lesson,
    practice,
    asked,
    born: review.on + 1,
    text: worded(practice, asked, review.on, Math.floor(use / lesson.practices.length), number),
    learned,
  }
}

const worded = ({ says }: Practice, asked: readonly AskedKey[], on: number, round: number, number: number): string => {
  const ways = round === 0 ? firstTime : timeAfterTime
  return `${capital(namesOf(asked, on))} ${ways[(round + number) % ways.length] ?? firstTime[0]} ${says}.`
}

const firstTime = ['should make sure that', 'should work so that', 'should be able to show that'] as const

const timeAfterTime = [
  'should return to this, and make sure that',
  'should show, from what is recorded, that',
  'should agree with the sub-group how it will be known that',
] as const

export const namesOf = (asked: readonly AskedKey[], on: number): string => {
  const names = asked.map((one) =>
    isClass(one) ? classes[one].name : one === 'partnership' ? 'the partnership' : agencies[ownerOf(one, on)].name,
  )
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
