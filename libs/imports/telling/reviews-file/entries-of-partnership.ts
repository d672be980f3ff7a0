import { EstablishBody } from '@ledger/partnership/contract'
import { sameName } from '../../cells/same-name.js'
import type { FileAgency } from '../../read-file/reviews-file/reviews-file.js'
import { onlyOnce, wish, type Thing } from '../telling.js'
import { agencyThing } from '../things/agency-thing.js'
import { makingOf } from '../things/making.js'
import { entry, type Entry, type Telling } from './reviews-source.js'

/** Agencies, each after the one that employs its people. */
export const agencyEntries = (telling: Telling): readonly Entry[] => {
  const agencies = telling.file.partnership.agencies ?? []
  return employersFirst(agencies).map((agency) => {
    const { code, name, kind = 'agency', inside = true, employer } = agency
    const data = { name, kind, inside, employerId: employer === undefined ? null : telling.agencyId(employer), from: null }
    const known = telling.ledger.idOf('agency', name) !== undefined
    const thing = agencyThing(telling.agencyId(code), data, known ? null : makingOf('agency', telling.partnership, sameName(name)))
    const path = `$.partnership.agencies[${agencies.indexOf(agency)}]`
    const aspects = [onlyOnce('employer', `${path}.employer`, employer ?? ''), onlyOnce('kind', `${path}.kind`, `${kind} ${inside}`)]
    return entry(['agency', code], path, name, [{ ...thing, aspects }])
  })
}

const employersFirst = (agencies: readonly FileAgency[]): readonly FileAgency[] => {
  const depth = ({ employer }: FileAgency, seen: readonly string[] = []): number => {
    const above = agencies.find(({ code }) => code === employer && !seen.includes(code))
    return above ? 1 + depth(above, [...seen, above.code]) : 0
  }
  return [...agencies].sort((one, other) => depth(one) - depth(other))
}

export const bodyEntries = (telling: Telling): readonly Entry[] =>
  (telling.file.partnership.bodies ?? []).map(({ code, name, role }, index) => {
    const commandId = makingOf('body', telling.partnership, sameName(name))
    const known = telling.ledger.idOf('body', name) !== undefined
    const make = known ? null : { commandId, wish: wish(EstablishBody, { name, role, from: null }, { knownTo: null }) }
    const path = `$.partnership.bodies[${index}]`
    const thing: Thing = {
      label: 'body',
      id: telling.bodyId(code),
      kind: 'body',
      name,
      make,
      aspects: [onlyOnce('role', `${path}.role`, role)],
    }
    return entry(['body', code], path, name, [thing])
  })
