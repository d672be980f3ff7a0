import { Command, itHasWords, itIsACount, itIsSaid, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { RetentionClassSet } from '../../events/index.js'
import { retentionClass, type RetentionClass } from '../retention-class.js'
import { itIsADay } from '../rules.js'

/** Somebody sets after how long records of a kind are looked at again. */
export class SetRetentionClass extends Command<SetRetentionClassData> {}

export type SetRetentionClassData = Omit<RetentionClassSet['data'], 'classId'> & {
  /** A class that is there already; null for a new one. */
  readonly classId: string | null
}

export const setRetentionClass: Slice<SetRetentionClassData, RetentionClass, RetentionClassSet, object> = {
  name: 'set-retention-class',
  category: 'retention',
  creates: true,
  id: ({ classId }, newId) => classId ?? newId,
  evolution: retentionClass,
  decide: (command, state, _, { newId }) =>
    itIsSaid(command.name, 'name-missing') ??
    itHasWords(command.basis, 'basis-missing') ??
    itIsACount(command.reviewAfterMonths, 'period-not-in-whole-months', 1) ??
    itIsADay(command.from) ??
    itIsOfTheSameRecords(command, state) ??
    itFollowsWhatIsSet(command, state) ?? [{ type: 'RetentionClassSet', data: { ...command, classId: command.classId ?? newId } }],
}

const itIsOfTheSameRecords = ({ appliesTo, classId }: SetRetentionClassData, state: RetentionClass): Refusal | undefined => {
  if (state.status === 'not set') return classId === null ? undefined : refuse('retention-class-unknown')
  return state.appliesTo === appliesTo ? undefined : refuse('other-records')
}

const itFollowsWhatIsSet = ({ from }: SetRetentionClassData, state: RetentionClass): Refusal | undefined =>
  state.status === 'set' && (from ?? '') < (state.from ?? '') ? refuse('before-the-last-setting', { since: state.from ?? '' }) : undefined
