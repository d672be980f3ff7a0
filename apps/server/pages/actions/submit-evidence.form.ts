import { isRealDay, onDay, words, type FuzzyDate, type Who } from '@ledger/kernel'
import type { NotKept } from '@ledger/documents'
import { one, type FieldErrors, type Fields } from '../fields.js'

export interface ReadEvidence {
  readonly title: ReturnType<typeof words>
  /** Where it is kept; null where a file is sent. */
  readonly pointer: string | null
  readonly occurredOn: FuzzyDate
  /** Whose word it is: of the person who puts it in, or of an owner. */
  readonly said: Who
}

const parts = ['year', 'month', 'day'] as const

/** Reads the fields of the form, or says what is missing in the order of the questions. The file itself is taken in once these are whole. */
export const readEvidence = (
  fields: Fields,
  acting: Who,
  ownerIds: readonly string[],
  hasFile: boolean,
): ReadEvidence | { readonly errors: FieldErrors } => {
  const [title, kind, pointer, by] = [one(fields, 'title'), one(fields, 'kind'), one(fields, 'pointer'), one(fields, 'by')]
  const day = parts.map((part) => one(fields, `dated-${part}`).padStart(part === 'year' ? 4 : 2, '0')).join('-')
  const said: Who | null = by === 'me' ? acting : ownerIds.includes(by) ? { kind: 'agency', agencyId: by } : null
  const errors = {
    ...(title === '' ? { title: { text: 'Say what the evidence is' } } : {}),
    ...(kind === 'pointer' || kind === 'file' ? {} : { kind: { text: 'Say whether you tell where it is kept, or send the file' } }),
    ...(kind === 'pointer' && pointer === '' ? { pointer: { text: 'Say where it is kept' } } : {}),
    ...(kind === 'file' && !hasFile ? { file: { text: 'Choose the file' } } : {}),
    ...(isRealDay(day) ? {} : { day: { text: 'Enter the day it is of: a real day, such as 31 3 2025' } }),
    ...(said ? {} : { by: { text: 'Say who puts it in' } }),
  }
  if (Object.keys(errors).length > 0 || !said) return { errors }
  return { title: words(title), pointer: kind === 'pointer' ? pointer : null, occurredOn: onDay(day), said }
}

/** Why a file was not kept, as its sender reads it. */
export const notKept = ({ why }: NotKept, maxBytes: number): string => {
  switch (why) {
    case 'type-not-taken':
      return 'Files are taken as PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), PNG, JPEG, text or CSV. Save it as one of these, or say where it is kept'
    case 'not-what-its-name-says':
      return 'What is in the file is not what its name says. Save it again in the form that its name says'
    case 'protected-or-old-office':
      return 'The file is protected by a password or in an old form of Office. Save it without a password as docx, xlsx or pptx, or as PDF'
    case 'holds-macros':
      return 'The file holds macros or other files within it. Save it without them, or as PDF'
    case 'too-large':
      return `The file must be no larger than ${Math.floor(maxBytes / 1_000_000)} MB. Make it smaller, or say where it is kept`
    case 'empty':
      return 'The file is empty'
    case 'infected':
      return 'The scanner found a virus in the file. It was not kept. Tell whoever looks after your computers'
    case 'scanner-unreachable':
      return 'Files cannot be scanned for viruses at the moment, so this one was not kept. Try again later, or say where it is kept'
    case 'erased-before':
      return 'A file with this content was taken back from this ledger for good, and is not taken again'
  }
}
