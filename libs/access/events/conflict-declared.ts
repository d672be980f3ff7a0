import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** A person has an interest in how a review turns out: they see nothing of it and check nothing, whatever their role. */
export type ConflictDeclared = DomainEvent<
  'ConflictDeclared',
  {
    readonly reviewId: string
    readonly personId: string
    readonly reason: PersonalText | null
  }
>

export const conflictDeclared = eventType<ConflictDeclared>('ConflictDeclared', { about: 'reference', texts: ['reason'] })
