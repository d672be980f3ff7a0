import type { FactSource } from '@ledger/event-store'
import type { ReadModels } from './read-models.js'

/** Where commands read the facts of other capabilities: everything recorded so far, and never less. */
export const factSource = (models: ReadModels): FactSource => ({ read: (partnership, after) => models.upToDate(partnership, after) })
