import type { CheckActionData } from '@ledger/actions'
import { isRealDay, onDay, words, type Actor, type FuzzyDate, type Who } from '@ledger/kernel'
import { many, one, type FieldErrors, type Fields } from '../fields.js'

/** Whom the form may name: the person acted as, everybody in post, and the groups that meet. */
export interface Checkers {
  readonly acting: Extract<Who, { kind: 'person' }> | null
  readonly people: ReadonlyMap<string, readonly string[]>
  readonly bodyIds: ReadonlySet<string>
}

export interface SentCheck {
  readonly data: CheckActionData
  readonly occurredOn: FuzzyDate
  readonly actor: Actor
}

export type ReadForm = { readonly errors: FieldErrors } | SentCheck

/** Reads what the form sent, or says for each field what is missing, in the order of the questions. `askIds` are the asks that the action answers. */
export const readCheck = (fields: Fields, actionId: string, askIds: readonly string[], checkers: Checkers): ReadForm => {
  const { acting } = checkers
  const checks = askIds.flatMap((askId) => finding(askId, one(fields, `finding-${askId}`)))
  const evidenceIds = many(fields, 'evidence')
  const day = dayOf(fields)
  const decided = deciderOf(fields, day, checkers)
  const errors = {
    ...(evidenceIds.length > 0 ? {} : { evidence: { text: 'Select the evidence that was opened' } }),
    ...(checks.length > 0 ? {} : { finding: { text: 'Say what the evidence shows' } }),
    ...(isRealDay(day) ? {} : { day: { text: noDay(fields) } }),
    ...('kind' in decided ? {} : decided.missing),
    ...(acting ? {} : { by: { text: 'Choose the person you are acting as before you record a check' } }),
  }
  if (!acting || !('kind' in decided) || Object.keys(errors).length > 0) return { errors }
  const note = one(fields, 'note')
  return {
    data: { actionId, checks, evidenceIds, note: note === '' ? null : words(note) },
    occurredOn: onDay(day),
    actor: { said: decided, decided, recorded: acting },
  }
}

const finding = (askId: string, sent: string): CheckActionData['checks'] =>
  sent === 'shown' || sent === 'more needed' ? [{ askId, finding: sent }] : []

const parts = ['year', 'month', 'day'] as const

const dayOf = (fields: Fields): string =>
  parts.map((part) => one(fields, `checked-${part}`).padStart(part === 'year' ? 4 : 2, '0')).join('-')

const noDay = (fields: Fields): string =>
  parts.every((part) => one(fields, `checked-${part}`) === '')
    ? 'Enter the day the evidence was opened'
    : 'The day must be a real day, such as 31 3 2025'

const deciderOf = (fields: Fields, metOn: string, { acting, people, bodyIds }: Checkers): Who | { readonly missing: FieldErrors } => {
  switch (one(fields, 'by')) {
    case 'me':
      return acting ?? { missing: {} }
    case 'other': {
      const personId = one(fields, 'person')
      const agencyIds = people.get(personId)
      return agencyIds
        ? { kind: 'person', personId, agencyIds }
        : { missing: { person: { text: 'Choose the person who opened the evidence' } } }
    }
    case 'body': {
      const bodyId = one(fields, 'body')
      if (!bodyIds.has(bodyId)) return { missing: { body: { text: 'Choose the group that opened the evidence' } } }
      return { kind: 'body', bodyId, metOn: isRealDay(metOn) ? metOn : null, stoodBack: many(fields, 'stood-back') }
    }
    default:
      return { missing: { by: { text: 'Say who opened the evidence' } } }
  }
}
