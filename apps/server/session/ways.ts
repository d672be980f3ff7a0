/** Nest's name for whether people may sign in with a password of this ledger. */
export const LOCAL_ACCOUNTS = Symbol('LOCAL_ACCOUNTS')
