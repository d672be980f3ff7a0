import type { TextRef } from '../state/fact.js'

/** Finds the names and words that an answer only refers to. What was erased comes back as `[erased]`. */
export interface Resolver {
  /** The name of an agency or a body. */
  readonly agencyName: (id: string) => string
  readonly text: (ref: TextRef) => string
}
