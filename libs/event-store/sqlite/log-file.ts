/** The log in a data folder. */
export const LOG_FILE = 'ledger.db'
