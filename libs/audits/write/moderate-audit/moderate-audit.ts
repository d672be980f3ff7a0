import {
  Command,
  agenciesOf,
  independenceOf,
  refuse,
  standingsOn,
  type Actor,
  type AgencyLinks,
  type IsoDate,
  type Refusal,
  type Slice,
} from '@ledger/kernel'
import type { AuditEvent, AuditModerated } from '../../events/index.js'
import { audit, type Audit, type RecordedAudit } from '../audit.js'
import { dayOf } from '../rules.js'

/** Others than the owners and the testers look an audit over and agree its result. */
export class ModerateAudit extends Command<ModerateAuditData> {}

export type ModerateAuditData = AuditModerated['data']

export interface ModerateAuditFacts {
  readonly structure: ReadonlyMap<string, AgencyLinks>
  /** Owners of the asks that it tested. */
  readonly owners: readonly string[]
}

export const moderateAudit: Slice<ModerateAuditData, Audit, AuditEvent, ModerateAuditFacts> = {
  name: 'moderate-audit',
  category: 'audit',
  id: ({ auditId }) => auditId,
  evolution: audit,
  decide: (command, state, facts, circumstances) => {
    if (state.status === 'not recorded' || state.askIds.length === 0) return refuse('no-test-to-moderate')
    if (state.moderated) return []
    return othersModerate(state, facts, circumstances.actor, dayOf(circumstances)) ?? [{ type: 'AuditModerated', data: command }]
  },
}

const othersModerate = (
  { testerIds }: RecordedAudit,
  facts: ModerateAuditFacts,
  { decided, recorded }: Actor,
  day: IsoDate,
): Refusal | undefined => {
  const standings = (agencyIds: readonly string[]) => standingsOn(facts.structure, agencyIds, day)
  const parties = [...new Set([...facts.owners, ...testerIds])]
  if (parties.length === 0 && decided.kind === 'body') return undefined
  const checkerStands = standings(agenciesOf(decided))
  const independence = independenceOf({
    checker: decided,
    checkerStands,
    recorder: { who: recorded, stands: standings(agenciesOf(recorded)) },
    owners: standings(parties),
    claimants: [],
  })
  return independence === 'independent' ? undefined : refuse('moderated-by-others-only')
}
