import { Injectable } from '@nestjs/common'
import { LogUnavailable } from '@ledger/event-store'
import { notRecordedNow, unlessUnavailable } from '../layout/unavailable.js'
import { many, one, type FieldErrors, type Fields } from '../pages/fields.js'
import type { Visit } from '../session/visit.js'
import { Care, type Kept, type Written } from './care.js'
import { isPersonsReason, keepReasons } from './keep-reasons.js'
import { kindsIn, noticedWords, type InBox } from './noticed-words.js'

/** A form with words in it, as it was sent. */
export interface SentWords extends Omit<Written, 'via'> {
  readonly fields: Fields
  /** Every box for words by the name of its field, with its label. */
  readonly boxes: Readonly<Record<string, string>>
}

/** What the template draws at the end of the form. */
export interface NoticedInForm {
  /** `note postcode`: what the sender is shown, so that they keep nothing they did not see. */
  readonly seen: readonly string[]
  readonly reasons: readonly { readonly value: string; readonly text: string }[]
  readonly reason: string
}

/** Why the form comes back: spread it into what the form is drawn from, and answer with its status. */
export interface FormComesBack {
  readonly status: 422 | 503
  readonly errors: FieldErrors
  readonly noticed?: NoticedInForm
}

@Injectable()
export class CareInForms {
  constructor(private readonly care: Care) {}

  /** Null where nothing was noticed, or what was noticed is kept and that is recorded: then send the command. */
  async look(visit: Visit, sent: SentWords): Promise<FormComesBack | null> {
    const words = Object.fromEntries(Object.keys(sent.boxes).map((field) => [field, one(sent.fields, field)]))
    const noticed = this.care.look(visit, words)
    if (noticed.length === 0) return null
    const kept = keptIn(sent.fields)
    if (!this.care.isKept(noticed, kept)) return comesBack(noticed, sent, kept)
    const outcome = await unlessUnavailable(() => this.care.keep(visit, noticed, kept, { ...sent, via: 'web' }))
    if (outcome instanceof LogUnavailable)
      return { status: 503, errors: { form: { text: notRecordedNow(outcome) } }, ...shown(noticed, kept) }
    return outcome.done ? null : comesBack(noticed, sent, kept)
  }
}

const keptIn = (fields: Fields): Kept | null => {
  const [reason, seen] = [one(fields, 'keep-words'), new Set(many(fields, 'noticed'))]
  return isPersonsReason(reason) ? { reason, knows: (field, kind) => seen.has(`${field} ${kind}`) } : null
}

const comesBack = (noticed: readonly InBox[], { boxes }: SentWords, kept: Kept | null): FormComesBack => ({
  status: 422,
  errors: Object.fromEntries(noticed.map((box) => [box.field, { text: noticedWords(boxes[box.field] ?? box.field, box) }])),
  ...shown(noticed, kept),
})

const shown = (noticed: readonly InBox[], kept: Kept | null): { readonly noticed: NoticedInForm } => ({
  noticed: {
    seen: noticed.flatMap((box) => kindsIn(box).map((kind) => `${box.field} ${kind}`)),
    reasons: keepReasons,
    reason: kept?.reason ?? '',
  },
})
