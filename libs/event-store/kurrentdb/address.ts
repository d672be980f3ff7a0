import type { Credentials } from '@eventstore/db-client'

/** A connection string taken apart, so that the password goes to the server and nowhere else: the client prints connection strings in its warnings. */
export interface Address {
  /** The connection string without its user. */
  readonly server: string
  /** Host and port, for messages. */
  readonly place: string
  readonly credentials: Credentials | undefined
}

const FORM = /^(esdb(?:\+discover)?):\/\/(?:([^:@/?]+):([^@?]+)@)?([^@?/]+)\/*(\?[^?]*)?$/

/** @throws Error for what is no connection string; it does not repeat the string, which may hold a password */
export const addressOf = (connection: string): Address => {
  const [, protocol, user, password, hosts, query = ''] = FORM.exec(connection.trim()) ?? []
  if (!protocol || !hosts) throw new Error(REFUSED)
  return {
    server: `${protocol}://${hosts}${query}`,
    place: hosts,
    credentials: user && password ? { username: decoded(user), password: decoded(password) } : undefined,
  }
}

const REFUSED =
  'the event store must be named as esdb://user:password@host:port?option=value, the user and the options as needed; ' +
  'a character such as @, / or ? in a password is written as %40, %2F, %3F'

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Error(REFUSED)
  }
}
