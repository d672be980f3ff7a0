import { isIPv6 } from 'node:net'

/** The four groups that name a network of version 6; `::` stands for as many groups of nothing as are missing. */
const network = (address: string): readonly string[] => {
  const [before = '', after] = address.split('::')
  const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'))
  const [first, last] = [groups(before), groups(after ?? '')]
  const missing = after === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  return [...first, ...Array.from({ length: missing }, () => '0'), ...last].slice(0, 4)
}

/** What is counted as one address: whoever has one of version 6 has a whole network of them (/64), and could come by another with each request. */
export const networkOf = (address: string): string => {
  const version4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (version4) return version4
  return isIPv6(address) ? `${network(address.replace(/%.*$/, '').toLowerCase()).join(':')}::/64` : address
}
