/** The columns of a published plan, as docs/import.md describes them. */
export const columns = [
  'review_code',
  'review_title',
  'review_type',
  'review_type_as_published',
  'board',
  'year',
  'publication_date',
  'source_url',
  'rec_no',
  'action_no',
  'row_kind',
  'recommendation',
  'addressed_to',
  'action',
  'lead_agency',
  'lead_role',
  'due_date',
  'raw_date',
  'status_as_published',
  'raw_status',
  'completed_date',
  'evidence',
  'themes',
  'notes',
  'source_kind',
] as const

export type Column = (typeof columns)[number]

export const rowKinds = ['recommendation', 'action', 'learning'] as const

/** A row of the file, its cells without the spaces around them. */
export interface PlanRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number
  /** The line of the text on which the row begins. */
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}
