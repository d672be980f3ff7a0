import type { DomainEvent, Envelope, EnvelopeOf, Resolve, Sentences } from '@ledger/kernel'
import { told } from './given.js'

const named = (kind: string) => (id: string) => `the ${kind} ${id}`

/** How an event is told, where every thing is called by its kind and id, and an agency, person or body by its id alone. */
export const spoken =
  <Event extends DomainEvent>(sentences: Sentences<Event>) =>
  <Type extends Event['type']>(type: Type, data: Extract<Event, { readonly type: Type }>['data']): string => {
    const resolve: Resolve = {
      text: (ref) => (Reflect.get(data, ref.slice('event/'.length)) as { readonly text: string }).text,
      agency: (id) => id,
      person: (id) => id,
      body: (id) => id,
      review: named('review'),
      learningPoint: named('learning point'),
      recommendation: named('recommendation'),
      ask: named('ask'),
      action: named('action'),
      audit: named('audit'),
    }
    const event: Envelope = {
      ...told<DomainEvent>({ type, data }),
      ...{
        id: 'event',
        version: 1,
        stream: 'exampleshire.thing-1',
        revision: 0,
        position: '00000000000000000042',
        recordedAt: '2025-06-04T09:00:00.000Z',
      },
    }
    return sentences[type](event as unknown as EnvelopeOf<Extract<Event, { readonly type: Type }>>, resolve)
  }
