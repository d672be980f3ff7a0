import { openProjector, placeOf, type ProjectorOptions } from './open-projector.js'
import type { ReadModels } from './read-models.js'
import { reading } from './reading.js'

export interface ReadModelsOptions extends ProjectorOptions {
  /** Milliseconds that a reader waits for another process to apply events. */
  readonly patience?: number
}

/** Read models whose projector works in this thread, whenever somebody reads. */
export const openReadModels = ({ patience = 30_000, ...options }: ReadModelsOptions): ReadModels => {
  const place = placeOf(options)
  const { store, ledgerId } = options
  return reading({ store, place, ledgerId, projector: openProjector(options, place), patience: { looking: patience, deciding: patience } })
}
