import { eventType, type DomainEvent } from '@ledger/kernel'

/** After the words were erased, the files of the ledger were searched for them. */
export type ErasureSearched = DomainEvent<
  'ErasureSearched',
  {
    readonly requestId: string
    /** Files of the data folder, by their names within it. */
    readonly searched: readonly { readonly file: string; readonly bytes: number; readonly found: boolean }[]
  }
>

export const erasureSearched = eventType<ErasureSearched>('ErasureSearched')
