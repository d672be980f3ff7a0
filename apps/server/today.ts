import type { IsoDate } from '@ledger/kernel'

/** Nest's name for the day that questions are asked on, in London; in a demonstration, its own. */
export const TODAY = Symbol('TODAY')

/** Nest's name for whether the ledger is a demonstration: then whoever is at the machine may look at it. */
export const IS_DEMONSTRATION = Symbol('IS_DEMONSTRATION')

export type Today = () => IsoDate
