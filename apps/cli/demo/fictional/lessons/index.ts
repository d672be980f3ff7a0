import { adultsInTheFamily } from './adults-in-the-family.js'
import { growingUp } from './growing-up.js'
import { harmOutsideHome } from './harm-outside-home.js'
import { infants } from './infants.js'
import type { Lesson } from './lesson.js'
import { neglect } from './neglect.js'
import { workingTogether } from './working-together.js'

export type { Lesson, Practice } from './lesson.js'

export const lessons: ReadonlyMap<string, Lesson> = new Map(
  [...infants, ...neglect, ...harmOutsideHome, ...growingUp, ...adultsInTheFamily, ...workingTogether].map((lesson) => [
    lesson.key,
    lesson,
  ]),
)
