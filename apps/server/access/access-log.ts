/** Nest's name for the access log. */
export const ACCESS_LOG = Symbol('ACCESS_LOG')
