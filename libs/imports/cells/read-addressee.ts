import { beforeBracket, sameName } from './same-name.js'

/** Whom a name in an "addressed to" or "lead" cell means, seen from the partnership of a board. */
export type NamedParty =
  | { readonly kind: 'agency'; readonly name: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'itself' }

export const readAddressee = (name: string, board: string): NamedParty => {
  if (isTheBoard(name, board)) return isTrust(board) ? { kind: 'agency', name: beforeBracket(board) } : { kind: 'itself' }
  if (national.has(sameName(name))) return { kind: 'outside', name }
  return classes.some((form) => form.test(sameName(name))) ? { kind: 'class', name } : { kind: 'agency', name }
}

/** By its own name, or by the end of it: "Community Safety Partnership", "The trust". */
const isTheBoard = (name: string, board: string): boolean => {
  const [said, ...whole] = [name, board, beforeBracket(board)].map(sameName)
  return said !== undefined && said !== '' && whole.some((one) => one === said || one.endsWith(` ${said}`))
}

/** A trust that publishes a plan of its own is an agency, which has an employer; a board or partnership is the partnership itself. */
const isTrust = (board: string): boolean => /\btrust$/i.test(beforeBracket(board))

/**
 * Bodies that no local partnership can hold to account: departments of government, national regulators and commissioners, and for a London borough
 * the Mayor's office. Local arms ("NHS England local area team"), police forces and probation are partners in the area and are not here.
 */
const national = new Set([
  'home office',
  'department of health',
  'department of health and social care',
  'department for education',
  'department for work and pensions',
  'dwp',
  'ministry of justice',
  'uk government',
  'hm government',
  'her majestys government',
  'his majestys government',
  'government',
  'care quality commission',
  'cqc',
  'ofsted',
  'nhs england',
  'mopac',
])

/** Many bodies under one name, how many is not said: "all", "every", "other", or the plural of a kind of body that every area has several of. */
const classes: readonly RegExp[] = [
  /^(all|every|each|other) /,
  /^schools( |$)/,
  /^(gp practices|general practices|surgeries|primary care)$/,
  /^(primary care trusts|clinical commissioning groups|hospital trusts)$/,
  /^(safeguarding (adults|children) boards|housing providers|care homes|commissioners)( |$)/,
]
