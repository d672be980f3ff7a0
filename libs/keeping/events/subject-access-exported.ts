import { eventType, type DomainEvent } from '@ledger/kernel'

/** Everything held about a person was written to files, for somebody to look through before it is given out. */
export type SubjectAccessExported = DomainEvent<
  'SubjectAccessExported',
  {
    readonly exportId: string
    readonly personId: string
    readonly files: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[]
  }
>

export const subjectAccessExported = eventType<SubjectAccessExported>('SubjectAccessExported', { creates: 'exportId' })
