import type { Envelope } from '@ledger/kernel'
import { unknown } from '@ledger/kernel'
import fc from 'fast-check'
import { happenedBy, idsIn } from './happened-by.js'
import { KnownEvents } from './known-events.js'
import { eventTypes } from './test/casework.js'

const known = new KnownEvents(eventTypes)
const RECORDED = '2026-06-30T09:00:00.000Z'

interface Told {
  readonly on?: string
  readonly knownTo?: string
}

const events = (...told: readonly (readonly [type: string, data: object, how?: Told])[]): readonly Envelope[] =>
  told.map(([type, data, { on, knownTo } = {}], index) => ({
    ...{ id: `e${index}`, type, version: 1, stream: `ex.case-${index}`, revision: 0, position: String(index).padStart(20, '0') },
    ...{ recordedAt: RECORDED, occurredOn: on ? { precision: 'day', value: on } : null, data },
    meta: {
      actor: { said: unknown, decided: unknown, recorded: unknown },
      command: { id: '', hash: '', correlationId: '', causationId: null },
      source: { via: 'web', knownTo: knownTo ?? null },
    },
  }))

const counted = (date: string, log: readonly Envelope[]): readonly string[] => {
  const happened = happenedBy(date, known)
  for (const event of log) happened.see(event)
  return log.filter(happened.counts()).map(({ id }) => id)
}

describe('what had happened by a day, as far as is known now', () => {
  it('is every fact from the day it happened, however late it was recorded', () => {
    const log = events(['AskAddressed', { askId: 'K1' }, { on: '2020-01-31' }], ['AskAddressed', { askId: 'K2' }, { on: '2020-02-01' }])
    expect(counted('2020-01-31', log)).toEqual(['e0'])
    expect(counted('2020-02-01', log)).toEqual(['e0', 'e1'])
  })

  it('counts an undated fact from the day its source speaks to, else from the day it was recorded', () => {
    const log = events(['AskAddressed', { askId: 'K1' }, { knownTo: '2018-03-31' }], ['AskAddressed', { askId: 'K2' }])
    expect(counted('2018-03-31', log)).toEqual(['e0'])
    expect(counted('2026-06-30', log)).toEqual(['e0', 'e1'])
  })

  it('always counts reference data', () => {
    const log = events(['PersonAppointed', { personId: 'P1', name: { name: 'the chair' } }, { on: '2025-05-05' }])
    expect(counted('2001-01-01', log)).toEqual(['e0'])
  })

  it('brings in a thing with the first fact about it, and what that names in its turn', () => {
    const log = events(
      ['AskAddressed', { askId: 'K1' }],
      ['AskAddressed', { askId: 'K2' }],
      ['ActionPlanned', { actionId: 'A1', title: null, answers: [{ askId: 'K1' }] }],
      ['ActionChecked', { actionId: 'A1', evidenceIds: [] }, { on: '2019-05-01' }],
    )
    expect(counted('2019-04-30', log)).toEqual([])
    expect(counted('2019-05-01', log)).toEqual(['e0', 'e2', 'e3'])
  })

  it('does not bring in a thing for reference data that names it', () => {
    const log = events(['AskAddressed', { askId: 'K1' }], ['PartnershipFounded', { partnershipId: 'ex', askId: 'K1' }])
    expect(counted('2019-05-01', log)).toEqual(['e1'])
  })

  it('brings a thing in once, by the event that created it, not by a later one that says so again', () => {
    const log = events(['AskAddressed', { askId: 'K1' }, { on: '2019-05-01' }], ['AskAddressed', { askId: 'K1' }, { on: '2019-09-01' }])
    expect(counted('2019-06-01', log)).toEqual(['e0'])
  })

  it('never loses an event on a later day, and names nothing that does not exist', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2020-01-${String(number).padStart(2, '0')}`)
    const told = fc.oneof(
      fc.tuple(fc.constant('AskAddressed'), fc.nat(4), fc.nat(4), day),
      fc.tuple(fc.constant('ActionPlanned'), fc.nat(4), fc.nat(4), day),
      fc.tuple(fc.constant('ActionChecked'), fc.nat(4), fc.nat(4), day),
    )
    const history = fc.array(told, { maxLength: 25 }).map((all) =>
      events(
        ...all.map(([type, a, k, on]) => {
          const [actionId, askId] = [`A${a}`, `K${k}`]
          if (type === 'AskAddressed') return [type, { askId }, { on }] as const
          return [type, type === 'ActionPlanned' ? { actionId, answers: [{ askId }] } : { actionId, evidenceIds: [] }, { on }] as const
        }),
      ),
    )
    fc.assert(
      fc.property(history, day, day, (log, one, other) => {
        const [earlier, later] = [counted([one, other].sort()[0] ?? one, log), counted([one, other].sort()[1] ?? one, log)]
        expect(later).toEqual(expect.arrayContaining([...earlier]))
        expect(earlier).toEqual(log.filter(({ id }) => plainly(log, [one, other].sort()[0] ?? one).has(id)).map(({ id }) => id))
      }),
    )
  })
})

/** The same, as it is said: again and again, until nothing more comes in. */
const plainly = (log: readonly Envelope[], date: string): ReadonlySet<string> => {
  const inside = new Set(log.filter(({ occurredOn }) => (occurredOn?.value ?? '') <= date).map(({ id }) => id))
  const creator = (id: string) => log.find(({ type, data }) => Reflect.get(data, known.typeOf({ type } as Envelope).creates ?? '') === id)
  for (let before = -1; before < inside.size;) {
    before = inside.size
    for (const { id, data } of log) if (inside.has(id)) for (const named of idsIn(data)) inside.add(creator(named)?.id ?? id)
  }
  return inside
}
