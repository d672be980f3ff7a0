import { RegisterAgency, type RegisterAgencyData } from '@ledger/partnership/contract'
import { wish, type Thing } from '../telling.js'

export const agencyThing = (agencyId: string, data: RegisterAgencyData, commandId: string | null): Thing => ({
  label: `agency ${data.name}`,
  id: agencyId,
  kind: 'agency',
  name: data.name,
  make: commandId === null ? null : { commandId, wish: wish(RegisterAgency, data, { knownTo: null }) },
  aspects: [],
})
