import { dayInWords, type Refused } from '@ledger/kernel'
import { one, type FieldErrors, type Fields } from '../fields.js'

/** What a person reads when the ledger refuses something of keeping and forgetting, and the field it is about. */
export interface RefusedWords {
  readonly field: string
  readonly text: string
  readonly status: 404 | 409 | 412 | 422
}

const WORDS: Readonly<Record<string, readonly [field: string, text: string]>> = {
  held: ['form', 'A legal hold covers this, so nothing of it may be erased. It must be lifted first by those who placed it'],
  'approver-asked': ['form', 'You asked for this, so somebody else must approve it'],
  'approved-before': ['form', 'You have approved this already. The second approval must be another person’s'],
  'approve-for-oneself': ['form', 'An approval is one person’s own. Choose the person you are acting as'],
  'two-must-approve': ['form', 'Two people must approve before the words can be erased'],
  'already-refused': ['form', 'This request was refused, so the words stay. Ask again if something has changed'],
  'already-begun': ['form', 'The words are being erased already, and that cannot be stopped'],
  'already-erased': ['what', 'These words were erased before, so there is nothing left to erase'],
  'nothing-to-erase': ['what', 'Nothing is held under that name. Look it up and ask again'],
  'not-asked': ['form', 'Nobody has asked for this'],
  'already-asked': ['form', 'This was asked for already'],
  'thing-unknown': ['what', 'Nothing is held under that name. Look it up and place the hold again'],
  'hold-unknown': ['form', 'There is no such legal hold'],
  'reason-missing': ['reason', 'Say why'],
  'authority-missing': ['authority', 'Say who demands it: a court, a coroner, an inquiry'],
  'record-unknown': ['form', 'There is no such record'],
  'say-until-when': ['until', 'Say until which day it is kept'],
  'erased-has-no-day': ['until', 'Leave the day empty where the words are to be erased'],
  'not-a-day': ['until', 'Enter a real day, such as 31 3 2030'],
  'name-missing': ['name', 'Say what these records are called'],
  'basis-missing': ['basis', 'Say why this period was chosen'],
  'period-not-in-whole-months': ['months', 'The period is a whole number of months, and at least 1'],
  stale: ['form', 'Somebody recorded something here while you had this page open. Read it below, then send it again if it still holds'],
  'command-id-reused': ['form', 'This form was sent already with other answers, and those were recorded'],
  'not-found': ['form', 'Nothing that you may see is held under that name. Look it up and try again'],
}

export const refusedWords = ({ refused, detail }: Pick<Refused, 'refused' | 'detail'>): RefusedWords => {
  if (refused === 'keep-until-a-later-day')
    return { field: 'until', status: 409, text: `The day must be after today, ${dayInWords(String(detail['today']))}` }
  const [field, text] = WORDS[refused] ?? ['form', `This cannot be recorded (${refused})`]
  return { field, text, status: refused === 'stale' ? 412 : refused === 'command-id-reused' ? 422 : refused === 'not-found' ? 404 : 409 }
}

/** What is said of boxes that were left empty, so that it is said together with whatever else is missing. */
export const leftEmpty = (fields: Fields, ...boxes: readonly string[]): FieldErrors =>
  Object.fromEntries(
    boxes.filter((box) => one(fields, box).trim() === '').map((box) => [box, { text: WORDS[`${box}-missing`]?.[1] ?? 'Say it' }]),
  )
