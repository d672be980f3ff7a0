import { Command, everyOneIsKnown, itIsSaid, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { AgencyRegistered } from '../../events/index.js'
import { agency, type Agency, type AgencyEvent } from '../agency.js'
import { itIsADay } from '../rules.js'

/** Somebody registers an agency, with who employs its people if that is another agency. */
export class RegisterAgency extends Command<RegisterAgencyData> {}

export type RegisterAgencyData = Omit<AgencyRegistered['data'], 'agencyId'>

export interface RegisterAgencyFacts {
  readonly unknownAgencies: readonly string[]
}

export const registerAgency: Slice<RegisterAgencyData, Agency, AgencyEvent, RegisterAgencyFacts> = {
  name: 'register-agency',
  category: 'agency',
  creates: true,
  id: (_, newId) => newId,
  evolution: agency,
  decide: (command, state, { unknownAgencies }, { newId }) =>
    itIsRegisteredOnce(state) ??
    itIsSaid(command.name, 'name-missing') ??
    itIsADay(command.from) ??
    everyOneIsKnown('agency', unknownAgencies) ?? [{ type: 'AgencyRegistered', data: { agencyId: newId, ...command } }],
}

const itIsRegisteredOnce = ({ status }: Agency): Refusal | undefined =>
  status === 'not registered' ? undefined : refuse('agency-already-registered')
