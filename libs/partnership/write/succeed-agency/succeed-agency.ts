import { Command, everyOneIsKnown, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { AgencySucceeded } from '../../events/index.js'
import { agency, inForce, type Agency, type AgencyEvent } from '../agency.js'
import { itIsADay } from '../rules.js'

/** Another agency takes the place of this one from a day on. */
export class SucceedAgency extends Command<SucceedAgencyData> {}

export type SucceedAgencyData = AgencySucceeded['data']

export interface SucceedAgencyFacts {
  readonly unknownAgencies: readonly string[]
}

export const succeedAgency: Slice<SucceedAgencyData, Agency, AgencyEvent, SucceedAgencyFacts> = {
  name: 'succeed-agency',
  category: 'agency',
  id: ({ agencyId }) => agencyId,
  evolution: agency,
  decide: (command, state, { unknownAgencies }) => {
    if (state.status === 'not registered') return refuse('agency-not-registered')
    const refused = nobodySucceedsThemselves(command) ?? itIsADay(command.from) ?? everyOneIsKnown('agency', unknownAgencies)
    if (refused) return refused
    return inForce(state.successors, command.from)?.successorId === command.successorId ? [] : [{ type: 'AgencySucceeded', data: command }]
  },
}

const nobodySucceedsThemselves = ({ agencyId, successorId }: SucceedAgencyData): Refusal | undefined =>
  agencyId === successorId ? refuse('agency-cannot-succeed-itself', { agencyId }) : undefined
