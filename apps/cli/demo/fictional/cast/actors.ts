import type { Actor, IsoDate, Who } from '@ledger/kernel'
import { idOf, type Telling } from '../telling/telling.js'
import { onTheDay, type AgencyKey } from './agencies.js'
import { auditorOf, leadOf, named, type CastPerson } from './people.js'

export const agencyId = (key: AgencyKey): string => idOf(`agency/${key}`)
export const personId = (key: string): string => idOf(`person/${key}`)
export const bodyId = (key: 'board' | 'sub-group' | 'panel'): string => idOf(`body/${key}`)

const asPerson = ({ key, agency }: CastPerson): Who => ({
  kind: 'person',
  personId: personId(key),
  agencyIds: agency === null ? [] : [agencyId(agency)],
})

/** The business lead types in what everybody else says and decides. */
const recorded = asPerson(named('business-lead'))

const saidAndDecidedBy = (who: Who): Actor => ({ said: who, decided: who, recorded })

/** The owner's word. */
export const byLead = (agency: AgencyKey, day: number): Actor => saidAndDecidedBy(asPerson(leadOf(onTheDay(agency, day), day)))

/** Somebody who looks at the work of others. */
export const byAuditor = (agency: AgencyKey, day: number): Actor => saidAndDecidedBy(asPerson(auditorOf(onTheDay(agency, day), day)))

export const byPerson = (key: string): Actor => saidAndDecidedBy(asPerson(named(key)))

/** A group decides at a meeting; members of the agencies named stand back. */
export const byBody = (telling: Telling, body: 'board' | 'sub-group' | 'panel', metOn: number, stoodBack: readonly AgencyKey[]): Actor => ({
  said: asPerson(named(body === 'board' ? 'chair' : 'sub-group-chair')),
  decided: { kind: 'body', bodyId: bodyId(body), metOn: telling.day(metOn) satisfies IsoDate, stoodBack: stoodBack.map(agencyId) },
  recorded,
})

/** Who says, decides and writes it down themselves: what nobody may do in another's name. */
export const byOwnHand = (key: string): Actor => {
  const who = asPerson(named(key))
  return { said: who, decided: who, recorded: who }
}

export const byBusinessLead = byPerson('business-lead')
