/** Nest's name for what is known for a while of attempts to sign in. */
export const ATTEMPTS = Symbol('ATTEMPTS')
