import type { FactSource } from '@ledger/event-store'
import type { ReadModels } from './read-models.js'

/** Where commands read the facts of other capabilities: everything recorded so far. */
export const factSource = (models: ReadModels): FactSource => ({ read: (partnership, after) => models.read(partnership, null, after) })
