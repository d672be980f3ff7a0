import { eventType, type DomainEvent } from '@ledger/kernel'

/** What happened to the child is shown to the board, which decides without it otherwise. */
export type CircumstancesOpened = DomainEvent<'CircumstancesOpened', { readonly reviewId: string }>

export const circumstancesOpened = eventType<CircumstancesOpened>('CircumstancesOpened', { about: 'reference' })
