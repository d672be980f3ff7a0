import type { Metadata } from '@grpc/grpc-js'
import { accessDenied, unauthenticated } from './refusals.js'

/** Whoever gives no name is refused, as by a server without anonymous access; whoever gives a wrong one is not known. */
export const admit = (users: Readonly<Record<string, string>> | undefined, metadata: Metadata): void => {
  if (!users) return
  const [given] = metadata.get('authorization')
  if (given === undefined) throw accessDenied()
  const [name = '', ...password] = Buffer.from(String(given).replace(/^Basic /, ''), 'base64')
    .toString()
    .split(':')
  if (!Object.hasOwn(users, name) || users[name] !== password.join(':')) throw unauthenticated()
}
