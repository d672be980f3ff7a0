import type { Credentials } from '@eventstore/db-client'

/** A connection string taken apart, so that the password goes to the server and nowhere else: the client prints connection strings in its warnings. */
export interface Address {
  /** The connection string without its user. */
  readonly server: string
  /** Host and port, for messages. */
  readonly place: string
  readonly credentials: Credentials | undefined
  /** How long an answer is waited for, in milliseconds, where the connection string says it. */
  readonly patience: number | undefined
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
    patience: patienceIn(query),
  }
}

/** The client has this option for its own calls, and we go by it too: a slow network needs more than is usual. */
const patienceIn = (query: string): number | undefined => {
  const said = new URLSearchParams(query).get('defaultDeadline')
  if (said === null) return undefined
  if (!/^[1-9]\d{0,7}$/.test(said)) throw new Error('defaultDeadline in the name of the event store must be a whole number of milliseconds')
  return Number(said)
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
