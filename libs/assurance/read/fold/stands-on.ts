import { leastOf } from '../answer/least.js'
import type { Answered } from '../answer/answered.js'
import { toldBy } from '../answer/told.js'
import type { CaseFact } from './case-fact.js'

/**
 * The answer with the events it stands on and not one more: without any of them the rest tells something else, or tells nothing. They are found when
 * first asked for, as each is tried, and few of the answers of a partnership are ever asked what they stand on.
 */
export const standingOnNoMore = (
  answered: Answered,
  facts: readonly CaseFact[],
  answerFrom: (facts: readonly CaseFact[]) => Answered | undefined,
): Answered => {
  let found: readonly string[] | undefined
  const find = (): readonly string[] => {
    const named = new Set(answered.events)
    const about = facts.filter(({ id }) => named.has(id))
    const told = toldBy(answered)
    return leastOf(
      about.map(({ id }) => id),
      (ids) => {
        const some = new Set(ids)
        const answer = answerFrom(about.filter(({ id }) => some.has(id)))
        return answer !== undefined && toldBy(answer) === told
      },
    )
  }
  return Object.defineProperty({ ...answered }, 'events', { enumerable: true, get: () => (found ??= find()) })
}
