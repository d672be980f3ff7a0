import { isIP } from 'node:net'

/** Whose word about where a request comes from is taken: nobody's, that of so many proxies before us, or that of proxies at these addresses. */
export type TrustProxy = 'none' | number | readonly string[]

const isRange = (said: string): boolean => {
  const [address = '', length, ...more] = said.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) > 0 && Number(length) <= (family === 4 ? 32 : 128))
}

/** `none`, `1` to `5` proxies, or addresses and ranges with commas between; nothing where it says none of these. A range of everybody is not taken. */
export const trustProxyFrom = (said: string): TrustProxy | undefined => {
  if (said === 'none') return 'none'
  if (/^[1-5]$/.test(said)) return Number(said)
  const ranges = said.split(',').map((part) => part.trim())
  return ranges.every(isRange) ? ranges : undefined
}
