import { eventType, type DomainEvent, type IsoDate } from '@ledger/kernel'

/** A board, sub-group or panel that decides at meetings. */
export type BodyEstablished = DomainEvent<
  'BodyEstablished',
  {
    readonly bodyId: string
    readonly name: string
    readonly role: 'board' | 'sub-group' | 'panel'
    readonly from: IsoDate | null
  }
>

export const bodyEstablished = eventType<BodyEstablished>('BodyEstablished', { about: 'reference', creates: 'bodyId' })
