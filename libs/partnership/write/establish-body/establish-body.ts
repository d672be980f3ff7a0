import { Command, itIsSaid, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { BodyEstablished } from '../../events/index.js'
import { body, type Body, type BodyEvent } from '../body.js'
import { itIsADay } from '../rules.js'

/** Somebody establishes a board, sub-group or panel that decides at meetings. */
export class EstablishBody extends Command<EstablishBodyData> {}

export type EstablishBodyData = Omit<BodyEstablished['data'], 'bodyId'>

export const establishBody: Slice<EstablishBodyData, Body, BodyEvent, object> = {
  name: 'establish-body',
  category: 'body',
  creates: true,
  id: (_, newId) => newId,
  evolution: body,
  decide: (command, state, _, { newId }) =>
    itIsEstablishedOnce(state) ??
    itIsSaid(command.name, 'name-missing') ??
    itIsADay(command.from) ?? [{ type: 'BodyEstablished', data: { bodyId: newId, ...command } }],
}

const itIsEstablishedOnce = ({ status }: Body): Refusal | undefined =>
  status === 'not established' ? undefined : refuse('body-already-established')
