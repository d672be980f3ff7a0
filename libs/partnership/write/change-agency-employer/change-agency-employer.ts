import { Command, everyOneIsKnown, refuse, type Slice } from '@ledger/kernel'
import type { AgencyEmployerChanged } from '../../events/index.js'
import { agency, inForce, type Agency, type AgencyEvent } from '../agency.js'
import { itIsADay } from '../rules.js'

/** An agency's people pass to another employer from a day on; naming the agency itself means that it now employs its own. */
export class ChangeAgencyEmployer extends Command<ChangeAgencyEmployerData> {}

export type ChangeAgencyEmployerData = AgencyEmployerChanged['data']

export interface ChangeAgencyEmployerFacts {
  readonly unknownAgencies: readonly string[]
}

export const changeAgencyEmployer: Slice<ChangeAgencyEmployerData, Agency, AgencyEvent, ChangeAgencyEmployerFacts> = {
  name: 'change-agency-employer',
  category: 'agency',
  id: ({ agencyId }) => agencyId,
  evolution: agency,
  decide: (command, state, { unknownAgencies }) => {
    if (state.status === 'not registered') return refuse('agency-not-registered')
    const refused = itIsADay(command.from) ?? everyOneIsKnown('agency', unknownAgencies)
    if (refused) return refused
    const employer = inForce(state.employers, command.from)?.employerId ?? command.agencyId
    return employer === command.employerId ? [] : [{ type: 'AgencyEmployerChanged', data: command }]
  },
}
