import { eventType, type DomainEvent } from '@ledger/kernel'

/** What a person had opened in an emergency is closed before its time. */
export type GlassMended = DomainEvent<'GlassMended', { readonly reviewId: string; readonly glassId: string; readonly personId: string }>

export const glassMended = eventType<GlassMended>('GlassMended', { about: 'reference' })
