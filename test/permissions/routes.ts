import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aboutPartnership, type Deed } from '@ledger/access'
import type { Somebody } from './canary-ledger.js'
import { allowed, allowedInAll, matrix, type StateLetter } from './matrix.js'
import { sees } from './may-read.js'

/** How what is asked for stands in the address; routes.txt tells what each is. */
export type How = 'in all' | 'of' | 'then' | 'only' | 'only own' | 'in some state'

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly pattern: string
  /** Null for whoever comes. */
  readonly deed: Deed | null
  readonly how: How
  /** The name in the address of the thing of a review, where there is one. */
  readonly thing: string | null
}

/** What is answered: the page or form itself, that they may not, or that there is no such thing. */
export type Expected = 'reached' | 'may not' | 'not there'

const needIn = (text: string): Pick<Route, 'deed' | 'how' | 'thing'> => {
  if (text === 'everybody') return { deed: null, how: 'in all', thing: null }
  const [, deed = '', rest = ''] = /^([a-z-]+),? ?(.*)$/.exec(text) ?? []
  if (!matrix.has(deed)) throw new Error(`expected a row of the matrix in routes.txt, found “${text}”`)
  const [, how = '', thing = ''] = /^(of|then|only own|only) (\w+)$/.exec(rest) ?? []
  if (thing !== '') return { deed: deed as Deed, how: how as How, thing }
  if (rest !== '' && rest !== 'in some state') throw new Error(`expected how the thing is named in routes.txt, found “${text}”`)
  return { deed: deed as Deed, how: rest === '' ? 'in all' : 'in some state', thing: null }
}

/** Written by hand, in routes.txt. */
export const routes: readonly Route[] = readFileSync(join(__dirname, 'routes.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .flatMap((line) => {
    const [, methods = '', address = '', need = ''] = /^(GET, POST|GET|POST)\s+(\S+)\s+(.+)$/.exec(line) ?? []
    if (need === '') throw new Error(`expected a method, an address and what it needs in routes.txt, found “${line}”`)
    const pattern = address.replace('~', '/partnerships/:partnership')
    return methods.split(', ').map((method) => ({ method: method as Route['method'], pattern, ...needIn(need) }))
  })

/** Whether it is asked of something of one review, so that the state of that review matters. */
export const isOfAReview = ({ how }: Route): boolean => how !== 'in all' && how !== 'in some state'

/** What the matrix says of somebody who asks for it, of a thing of a review in a state. */
export const expectedOf = ({ deed, how }: Route, who: Somebody, state: StateLetter): Expected => {
  const may = (one: Deed): boolean => allowed({ deed: one, ...who, state })
  switch (how) {
    case 'in all':
      return deed === null || allowedInAll(deed, who.role) ? 'reached' : 'may not'
    case 'in some state':
      return deed !== null && matrix.get(deed)?.has(who.role) ? 'reached' : 'may not'
    case 'of':
      if (!sees(who, state)) return 'not there'
      return deed !== null && [deed, ...ofOwn(deed)].some(may) ? 'reached' : 'may not'
    case 'then':
      if (deed === null || !allowedInAll(deed, who.role)) return 'may not'
      return may('see-review') ? 'reached' : 'not there'
    case 'only':
      return deed !== null && may(deed) ? 'reached' : 'not there'
    case 'only own':
      return deed !== null && may(deed) && who.relation === 'broke the glass' ? 'reached' : 'not there'
  }
}

/** What lets somebody see it, too, where it is of their own agency. */
const ofOwn = (deed: Deed): readonly Deed[] => {
  if (deed === 'see-review') return ['see-own-asks']
  return deed === 'see-case-words' ? ['see-own-words'] : []
}

/** Whether what is looked for in all is asked of the partnership: a slip of the hand in the table is told when it is read. */
export const isWellFormed = ({ deed, how }: Route): boolean =>
  deed === null || (how === 'in all' || how === 'then' ? aboutPartnership.has(deed) : !aboutPartnership.has(deed))
