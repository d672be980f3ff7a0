import type { IsoDate } from '@ledger/kernel'

/** Nest's name for the day that questions are asked on, in London; in a demonstration, its own. */
export const TODAY = Symbol('TODAY')

export type Today = () => IsoDate
