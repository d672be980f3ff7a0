import { dayInWords, type Refused } from '@ledger/kernel'

/** What a person reads when the ledger refuses a check, and the field it is about. */
export interface RefusedCheck {
  readonly field: 'by' | 'evidence' | 'finding' | 'day' | 'form'
  readonly text: string
  readonly status: 404 | 409 | 412 | 422
}

export const refusedCheck = ({ refused, detail }: Pick<Refused, 'refused' | 'detail'>): RefusedCheck => {
  switch (refused) {
    case 'not-independent':
      return {
        field: 'by',
        status: 409,
        text: 'Nobody checks their own work. Choose somebody from another employer, or a group whose members from the owner’s agency stood back',
      }
    case 'recorded-by-the-owner':
      return {
        field: 'by',
        status: 409,
        text: 'You belong to the owner’s employer, so you cannot record a check of this work in somebody else’s name. Ask the checker, or the business unit, to record it',
      }
    case 'checked-before-planned':
      return { field: 'day', status: 409, text: `The day must be on or after ${dayOf(detail['plannedOn'])}, when this action was planned` }
    case 'checked-before-evidence':
      return {
        field: 'day',
        status: 409,
        text: `The day must be on or after ${dayOf(detail['evidenceOn'])}, when the evidence you selected was put in`,
      }
    case 'evidence-not-held':
      return { field: 'evidence', status: 409, text: 'Some of this evidence has been taken back. Select evidence that is still held' }
    case 'no-evidence-opened':
      return { field: 'evidence', status: 409, text: 'Select the evidence that was opened' }
    case 'no-ask-named':
      return { field: 'finding', status: 409, text: 'Say what the evidence shows' }
    case 'ask-not-answered-by-action':
      return { field: 'finding', status: 409, text: 'This action no longer answers that recommendation' }
    case 'say-when-it-was-checked':
      return { field: 'day', status: 409, text: 'Enter the day the evidence was opened' }
    case 'checked-in-the-future':
      return { field: 'day', status: 409, text: `The day must be today or in the past; today is ${dayOf(detail['today'])}` }
    case 'action-not-live':
      return { field: 'form', status: 409, text: `This action was ${String(detail['status'])}, so there is nothing to check any more` }
    case 'stale':
      return {
        field: 'form',
        status: 412,
        text: 'Somebody recorded something on this action while you had this page open. Read it below, then send your check again if it still holds',
      }
    case 'command-id-reused':
      return {
        field: 'form',
        status: 422,
        text: 'This form was already sent with other answers, and those were recorded. Open the action to see them, and start again if something must be added',
      }
    case 'not-found':
      return { field: 'form', status: 404, text: 'There is no such action' }
    default:
      return { field: 'form', status: 409, text: `This cannot be recorded (${refused})` }
  }
}

const dayOf = (day: unknown): string => dayInWords(String(day))
