import { Command, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { PersonLeft } from '../../events/index.js'
import { person, type Person, type PersonEvent } from '../person.js'
import { itIsADay } from '../rules.js'

/** Somebody records that a person left; what is theirs needs another lead. */
export class RecordPersonLeft extends Command<RecordPersonLeftData> {}

export type RecordPersonLeftData = PersonLeft['data']

export const recordPersonLeft: Slice<RecordPersonLeftData, Person, PersonEvent, object> = {
  name: 'record-person-left',
  category: 'person',
  id: ({ personId }) => personId,
  evolution: person,
  decide: (command, state) => {
    if (state.status === 'not appointed') return refuse('person-not-appointed')
    if (state.status === 'left') return state.from === command.from ? [] : refuse('person-already-left', { since: state.from })
    return itIsADay(command.from) ?? theyHadCome(command, state.from) ?? [{ type: 'PersonLeft', data: command }]
  },
}

const theyHadCome = ({ from }: RecordPersonLeftData, since: string | null): Refusal | undefined =>
  since !== null && from < since ? refuse('before-their-last-move', { from, since }) : undefined
