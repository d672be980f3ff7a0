import { Command, everyOneIsKnown, itIsSaid, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { PersonAppointed } from '../../events/index.js'
import { person, type Person, type PersonEvent } from '../person.js'
import { itIsADay } from '../rules.js'

/** A person takes up a role for one or more agencies, or for none, such as a chair. */
export class AppointPerson extends Command<AppointPersonData> {}

export type AppointPersonData = Omit<PersonAppointed['data'], 'personId'>

export interface AppointPersonFacts {
  readonly unknownAgencies: readonly string[]
}

export const appointPerson: Slice<AppointPersonData, Person, PersonEvent, AppointPersonFacts> = {
  name: 'appoint-person',
  category: 'person',
  creates: true,
  id: (_, newId) => newId,
  evolution: person,
  decide: (command, state, { unknownAgencies }, { newId }) =>
    theyAreAppointedOnce(state) ??
    itIsSaid(command.name.name, 'name-missing') ??
    itIsSaid(command.role, 'role-missing') ??
    itIsADay(command.from) ??
    everyOneIsKnown('agency', unknownAgencies) ?? [{ type: 'PersonAppointed', data: { personId: newId, ...command } }],
}

const theyAreAppointedOnce = ({ status }: Person): Refusal | undefined =>
  status === 'not appointed' ? undefined : refuse('person-already-appointed')
