import { Command, everyOneIsKnown, itIsSaid, refuse, sameItems, type Refusal, type Slice } from '@ledger/kernel'
import type { PersonMoved } from '../../events/index.js'
import { person, type Person, type PersonEvent } from '../person.js'
import { itIsADay } from '../rules.js'

/** A person takes up another role, works for other agencies, or comes back after leaving. */
export class MovePerson extends Command<MovePersonData> {}

export type MovePersonData = PersonMoved['data']

export interface MovePersonFacts {
  readonly unknownAgencies: readonly string[]
}

export const movePerson: Slice<MovePersonData, Person, PersonEvent, MovePersonFacts> = {
  name: 'move-person',
  category: 'person',
  id: ({ personId }) => personId,
  evolution: person,
  decide: (command, state, { unknownAgencies }) => {
    if (state.status === 'not appointed') return refuse('person-not-appointed')
    if (state.status === 'in post' && state.role === command.role && sameItems(state.agencyIds, command.agencyIds)) return []
    return (
      itIsSaid(command.role, 'role-missing') ??
      itIsADay(command.from) ??
      itFollowsWhatIsKnown(command, state.from) ??
      everyOneIsKnown('agency', unknownAgencies) ?? [{ type: 'PersonMoved', data: command }]
    )
  },
}

const itFollowsWhatIsKnown = ({ from }: MovePersonData, since: string | null): Refusal | undefined =>
  since !== null && from < since ? refuse('before-their-last-move', { from, since }) : undefined
