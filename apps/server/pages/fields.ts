/** What a form sent: a field that was sent more than once is a list. */
export type Fields = Readonly<Record<string, unknown>>

export interface FieldError {
  readonly text: string
}

export type FieldErrors = Readonly<Record<string, FieldError>>

/** What a page says when there is nothing to correct. */
export const withoutError = {
  errors: null as FieldErrors | null,
  errorList: [] as readonly { readonly text: string; readonly href: string }[],
}

export const one = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value.trim() : ''
}

export const many = (fields: Fields, name: string): readonly string[] => {
  const value = fields[name]
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string' && item !== '')
}

/** The same errors for the summary on top of the page, each leading to the field. */
export const errorList = (errors: FieldErrors, at: Readonly<Record<string, string>> = {}) =>
  Object.entries(errors).map(([name, { text }]) => ({ text, href: `#${at[name] ?? name}` }))
