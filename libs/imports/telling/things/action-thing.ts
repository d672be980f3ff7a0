import { idFrom, words, type FuzzyDate, type IsoDate } from '@ledger/kernel'
import {
  CorrectDueDate,
  HandOverAction,
  LinkAction,
  PlanAction,
  RewordAction,
  SetDueDate,
  type PlanActionData,
} from '@ledger/actions/contract'
import { dated } from '../../read/what-is-held/as-held.js'
import { onlyOnce, wish, type Aspect, type Thing } from '../telling.js'
import { said, type Made } from './making.js'

export const actionThing = (
  { commandId, data, knownTo, cells }: Made<PlanActionData>,
  reliedOn: (actionId: string) => boolean,
  more: (actionId: string) => readonly Aspect[],
): Thing => {
  const actionId = idFrom(commandId)
  return {
    label: 'action',
    id: actionId,
    kind: 'action',
    make: { commandId, wish: wish(PlanAction, data, { knownTo }) },
    aspects: [
      said('text', cells('text'), data.text.text, () => [
        wish(RewordAction, { actionId, text: data.text, inSubstance: reliedOn(actionId) }, { knownTo }),
      ]),
      said('due', cells('due'), dated(data.due), (held) => correctedTo(actionId, data.due, held, knownTo)),
      said('owners', cells('owners'), [...data.ownerIds].sort().join(' '), () => [
        wish(HandOverAction, { actionId, toIds: data.ownerIds, reason: words('said by a corrected file') }, { knownTo }),
      ]),
      onlyOnce('lead role', cells('lead role'), data.leadRole?.text ?? ''),
      onlyOnce('repeats', cells('repeats'), data.repeats),
      {
        ...said('answers', cells('answers'), data.answers.map(({ askId, part }) => `${askId} ${part}`).join(' '), () =>
          data.answers.map((answer) => wish(LinkAction, { actionId, ...answer }, { knownTo })),
        ),
        about: 'links',
      },
      ...more(actionId),
    ],
  }
}

const correctedTo = (actionId: string, due: FuzzyDate | null, held: string, knownTo: IsoDate | null) => {
  if (!due) return undefined
  return held === '' ? [wish(SetDueDate, { actionId, due }, { knownTo })] : [wish(CorrectDueDate, { actionId, to: due }, { knownTo })]
}
