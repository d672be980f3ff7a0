import { isLoopback } from './loopback.js'

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)

/** The host as it is written in an address, without the brackets of IPv6. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** Whether what is sent there can be read by nobody on the way: https, or no further than this machine. */
const keepsToItself = (url: URL): boolean => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(hostOf(url)))

const withoutMore = ({ username, password, search, hash }: URL): boolean => `${username}${password}${search}${hash}` === ''

/** Whether an address names an OpenID provider: its issuer, which may have a path. */
export const isIssuer = (address: string): boolean => {
  const url = parsed(address)
  return url !== null && keepsToItself(url) && withoutMore(url) && !/[?#]/.test(address)
}

/** Whether an address is where people reach this ledger: scheme, host and port, and nothing after them. */
export const isOrigin = (address: string): boolean => {
  const url = parsed(address)
  return url !== null && keepsToItself(url) && withoutMore(url) && /^https?:\/\/[^/?#]+\/?$/.test(address)
}
