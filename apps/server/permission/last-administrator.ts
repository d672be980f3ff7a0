import { holdersOf, isSuspended, SuspendPerson, WithdrawRole } from '@ledger/access'
import type { Command, Question, ReadDatabase } from '@ledger/kernel'
import { peopleInPost } from '@ledger/partnership'

/** Whether a command may take an administrator from a partnership: these are decided one after another, each knowing what became of the one before. */
export const takesAnAdministrator = (command: Command<object>): command is SuspendPerson | WithdrawRole =>
  command instanceof SuspendPerson || (command instanceof WithdrawRole && command.data.role === 'administrator')

/** Whether it would take the last one who is in post and not suspended: somebody who left and kept the role lets nobody in. */
export const takesTheLast = (db: ReadDatabase, { data, context: { today } }: SuspendPerson | WithdrawRole): boolean => {
  const question: Question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today }
  const inPost = new Set(peopleInPost(db, question, {}).map(({ personId }) => personId))
  const administrators = holdersOf(db, question, { role: 'administrator' }).filter(
    (personId) => inPost.has(personId) && !isSuspended(db, question, { personId }),
  )
  return administrators.length === 1 && administrators[0] === data.personId
}
