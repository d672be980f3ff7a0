import type { Filter } from '../store.js'
import { KEY_CATEGORY } from './kept.js'
import type { ServerFilter } from './wire.js'

/** What the server can leave out before it sends anything. It may let through too much: what comes is looked at again. */
export const serverFilter = (prefix: string, { partnership, categories, types }: Filter): ServerFilter => {
  const begin = `^${literal(prefix)}`
  if (categories) {
    const of = partnership === undefined ? '[a-z0-9-]+' : literal(partnership)
    return { stream: `${begin}(?:${of}\\.)?(?:${categories.map(literal).join('|')})(?:-|$)` }
  }
  if (partnership !== undefined) return { stream: `${begin}${literal(partnership)}\\.` }
  if (types && prefix === '') return { type: `^(?:${types.map(literal).join('|')})$` }
  return { stream: `${begin}(?!\\$|${KEY_CATEGORY}(?:-|$))` }
}

export const literal = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
