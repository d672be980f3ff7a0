import { dayInWords, type IsoDate } from '@ledger/kernel'
import type { HeldPost } from '@ledger/partnership'
import { listed } from '../../../layout/phrases.js'

/** The post of a day; of two from the same day, the one recorded last. */
export const postOn = (posts: readonly HeldPost[], day: IsoDate): HeldPost | undefined =>
  posts.findLast(({ from }) => from === null || from <= day)

/** `named nurse, Exampleshire Hospitals, since 1 April 2024`; that they left, or are not here yet. */
export const postInWords = (post: HeldPost | undefined, agencies: ReadonlyMap<string, string>): string => {
  if (!post) return 'not in post yet'
  const since = post.from === null ? '' : `${post.role === null ? ' on' : ', since'} ${dayInWords(post.from)}`
  if (post.role === null) return `left${since}`
  const names = post.agencyIds.flatMap((id) => agencies.get(id) ?? [])
  return `${[post.role, ...(names.length > 0 ? [listed(names)] : [])].join(', ')}${since}`
}
