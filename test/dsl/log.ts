import type { ActionEvent } from '@ledger/actions/contract'
import type { AuditEvent } from '@ledger/audits/contract'
import {
  latest,
  londonDay,
  unknown,
  type Actor,
  type DomainEvent,
  type EnvelopeOf,
  type FuzzyDate,
  type IsoDate,
  type Via,
  type Who,
} from '@ledger/kernel'
import type { LearningEvent } from '@ledger/learning/contract'
import type { PartnershipEvent } from '@ledger/partnership/contract'
import type { RecommendationEvent } from '@ledger/recommendations/contract'
import type { ReviewEvent } from '@ledger/reviews/contract'

export type AnyEvent = PartnershipEvent | ReviewEvent | LearningEvent | RecommendationEvent | ActionEvent | AuditEvent

/** What is told of an event beside what it says. */
export interface Telling {
  /** When it happened: `2025-03-04`, `2025-03`, or words as written; null when nobody says. */
  readonly on?: string | null
  /** The day it was recorded; if left out, the day it happened, or that of the event before it where that is later. */
  readonly recorded?: IsoDate
  /** Who said and decided it; nobody known unless told. */
  readonly by?: Who | Actor
  readonly via?: Via['via']
  readonly knownTo?: IsoDate | null
  /** The import run it came in with. */
  readonly run?: string
  readonly id?: string
}

export type Happened<Event extends DomainEvent = AnyEvent> = Event & { readonly telling: Telling }

type DataOf<Type extends AnyEvent['type']> = Extract<AnyEvent, { readonly type: Type }>['data']

export const happened = <Type extends AnyEvent['type']>(type: Type, data: DataOf<Type>, telling: Telling = {}): Happened =>
  ({ type, data, telling }) as unknown as Happened

/** Events as the store would keep them: numbered, recorded on days that never run backwards. Ids tell the type and the place. */
export const log = (...events: readonly Happened[]): readonly EnvelopeOf<AnyEvent>[] => {
  let day: IsoDate = '2024-01-01'
  return events.map(({ type, data, telling }, place) => {
    const { id = `${type} ${place}`, by = unknown, via = 'web', knownTo = null, run = `command ${place}` } = telling
    const occurredOn = dated(telling.on ?? null)
    day = [day, telling.recorded ?? (occurredOn && latest(occurredOn)) ?? day].sort()[1] ?? day
    return {
      id,
      type,
      version: 1,
      stream: 'exampleshire.log',
      revision: place,
      position: String(place).padStart(20, '0'),
      recordedAt: `${day}T12:00:00.000Z`,
      occurredOn,
      data,
      meta: {
        actor: 'said' in by ? by : { said: by, decided: by, recorded: by },
        command: { id: id, hash: '', correlationId: run, causationId: null },
        source: { via, knownTo },
      },
    } as unknown as EnvelopeOf<AnyEvent>
  })
}

/** The day on which an event of a log was recorded. */
export const recordedOn = ({ recordedAt }: { readonly recordedAt: string }): IsoDate => londonDay(recordedAt)

const dated = (value: string | null): FuzzyDate | null => {
  if (value === null) return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { precision: 'day', value }
  return { precision: /^\d{4}-\d{2}$/.test(value) ? 'month' : /^\d{4}$/.test(value) ? 'year' : 'text', value }
}
