import { idFrom } from '@ledger/kernel'
import type { Addressee } from '@ledger/recommendations/contract'
import { readAddressee, type NamedParty } from '../../cells/read-addressee.js'
import { beforeBracket, namesIn, sameName } from '../../cells/same-name.js'
import { agencyThing } from '../things/agency-thing.js'
import { makingOf } from '../things/making.js'
import type { Thing } from '../telling.js'
import type { SourceOfPlan } from './source-of-plan.js'

/** An organisation of an "addressed to" or "lead" cell, as it is written there. */
export interface Party {
  readonly written: string
  readonly means: NamedParty
}

export const partiesIn = (cell: string, { board }: SourceOfPlan): readonly Party[] =>
  namesIn(cell).map((written) => ({ written, means: readAddressee(written, board) }))

/** The agency that a party is registered as; a class is none. */
export const agencyOf = ({ means }: Party, source: SourceOfPlan): Thing | null => {
  if (means.kind === 'class') return null
  const name = means.kind === 'itself' ? beforeBracket(source.board) : means.name
  const commandId = makingOf('agency', source.partnership, sameName(name))
  const known = source.ledger.idOf('agency', name)
  const kind = means.kind === 'itself' ? ('partnership' as const) : ('agency' as const)
  const data = { name, kind, inside: means.kind !== 'outside', employerId: null, from: null }
  return agencyThing(known ?? idFrom(commandId), data, known === undefined ? commandId : null)
}

export const addresseeOf = (party: Party, source: SourceOfPlan): Addressee => {
  const { means } = party
  switch (means.kind) {
    case 'itself':
      return { kind: 'partnership' }
    case 'outside':
      return { kind: 'outside', name: means.name }
    case 'class':
      return { kind: 'class', name: means.name, bodies: null, line: null }
    case 'agency':
      return { kind: 'agency', agencyId: agencyOf(party, source)?.id ?? '' }
  }
}

/** One name for one party, however it is spelt. */
export const partyName = ({ means }: Party): string => (means.kind === 'itself' ? 'partnership' : sameName(means.name))
