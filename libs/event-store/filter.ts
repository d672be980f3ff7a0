import type { Envelope } from '@ledger/kernel'
import type { Filter } from './store.js'
import { parseStreamName } from './stream-name.js'

/** Whether a filter lets an event through. */
export const fits = ({ stream, type }: Pick<Envelope, 'stream' | 'type'>, { partnership, categories, types }: Filter): boolean => {
  const name = parseStreamName(stream)
  return (
    (partnership === undefined || name.partnership === partnership) &&
    (!categories || categories.includes(name.category)) &&
    (!types || types.includes(type))
  )
}
