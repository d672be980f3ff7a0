import type { FuzzyDate, Question, ReadDatabase } from '@ledger/kernel'
import type { Part } from '../../events/index.js'
import type { ActionDetails } from '../action-details/action-details.js'

export interface ActionOfAsk extends Pick<
  ActionDetails,
  'actionId' | 'number' | 'text' | 'repeats' | 'ownerIds' | 'due' | 'state' | 'word'
> {
  readonly askId: string
  readonly part: Part
}

type Found = Omit<ActionOfAsk, 'ownerIds' | 'due'> & { readonly ownerIds: string; readonly due: string | null }

/** The actions that answer these asks, in the order of the plan. */
export const actionsOfAsks = (db: ReadDatabase, _: Question, { askIds }: { readonly askIds: readonly string[] }): readonly ActionOfAsk[] =>
  db
    .all<Found>(
      `SELECT a.action_id AS actionId, w.ask_id AS askId, w.part, a.number, coalesce(t.text, '') AS text, a.repeats, a.owner_ids AS ownerIds, a.due,
              a.state, a.word
       FROM action_answers w JOIN action_details a ON a.action_id = w.action_id LEFT JOIN texts t ON t.ref = a.text_ref
       WHERE w.ask_id IN (SELECT value FROM json_each(:askIds)) ORDER BY a.rowid`,
      { askIds: JSON.stringify(askIds) },
    )
    .map((found) => ({
      ...found,
      ownerIds: JSON.parse(found.ownerIds) as string[],
      due: found.due === null ? null : (JSON.parse(found.due) as FuzzyDate),
    }))
