import type { Evolution, Told } from '@ledger/kernel'
import { reviewEvents, type PapersNoted } from '../events/index.js'

/** A note on the papers that belongs to no one review. */
export type Papers = { readonly status: 'not noted' } | { readonly status: 'noted' }

const evolve = (_: Papers, __: Told<PapersNoted>): Papers => ({ status: 'noted' })

export const papers: Evolution<Papers, PapersNoted> = { initialState: { status: 'not noted' }, evolve, types: reviewEvents }
