/**
 * The code that an error carries, such as `SQLITE_FULL`. It is asked by its field and not by its class: SQLite's errors are of the class that the first
 * who loaded it gave.
 */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'no code'
