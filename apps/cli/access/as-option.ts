/** What every command takes that shows or changes what is about cases. */
export const AS_OPTION = { as: { type: 'string' } } as const
export const AS_HELP = [
  '--as NAME         who looks, by sign-in name or person id (or LEDGER_AS): shows and does what that person may, and no more.',
  '                  Needed where anybody has an account here; in a demonstration a name will do, and none is needed.',
]
