import { Command, everyOneIsKnown, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { BodySucceeded } from '../../events/index.js'
import { body, type Body, type BodyEvent } from '../body.js'
import { itIsADay } from '../rules.js'

/** A board, sub-group or panel hands over to another from a day on. */
export class SucceedBody extends Command<SucceedBodyData> {}

export type SucceedBodyData = BodySucceeded['data']

export interface SucceedBodyFacts {
  readonly unknownBodies: readonly string[]
}

export const succeedBody: Slice<SucceedBodyData, Body, BodyEvent, SucceedBodyFacts> = {
  name: 'succeed-body',
  category: 'body',
  id: ({ bodyId }) => bodyId,
  evolution: body,
  decide: (command, state, { unknownBodies }) => {
    if (state.status === 'not established') return refuse('body-not-established')
    if (state.status === 'succeeded') return itHasOneSuccessor(command, state) ?? []
    return (
      nobodySucceedsThemselves(command) ??
      itIsADay(command.from) ??
      everyOneIsKnown('body', unknownBodies) ?? [{ type: 'BodySucceeded', data: command }]
    )
  },
}

const itHasOneSuccessor = (command: SucceedBodyData, { successorId, from }: Body & { status: 'succeeded' }): Refusal | undefined =>
  command.successorId === successorId && command.from === from ? undefined : refuse('body-already-succeeded', { successorId, from })

const nobodySucceedsThemselves = ({ bodyId, successorId }: SucceedBodyData): Refusal | undefined =>
  bodyId === successorId ? refuse('body-cannot-succeed-itself', { bodyId }) : undefined
