import { HOLE, statements, tokens, type Token } from './tokens.js'

export interface Tables {
  /** Read from or written to. */
  readonly named: readonly string[]
  /** Tables and views. */
  readonly created: readonly string[]
  /** WITH names, which live inside a statement. */
  readonly passing: readonly string[]
}

export const FILLED_IN = '(a name that is filled in)'

const words = (text: string) => new Set(text.split(' '))
const beforeAName = words('if not exists or replace ignore abort fail rollback only')
const endsFrom = words('where group having window order limit union except intersect set values select returning')

/** Reads names by the words before them; beyond brackets it needs no grammar. */
const tablesInStatement = (all: readonly Token[], found: { named: string[]; created: string[]; passing: string[] }) => {
  const at = (place: number) => all[place]?.word ?? ''
  const creates = at(0) === 'create'
  const ons = creates && all.slice(0, 4).some(({ word }) => word === 'index' || word === 'trigger')
  /** Per bracket: whether a table's name comes next, after which word, and whether commas part more of them. */
  const levels = [{ after: '', list: false }]

  all.forEach((token, place) => {
    const level = levels.at(-1) ?? { after: '', list: false }
    if (token.word === '(') {
      levels.push({ after: level.after, list: level.after !== '' })
      level.after = ''
    } else if (token.word === ')') levels.pop()
    else if (token.word === ',') level.after = level.list ? 'from' : ''
    else if (token.word === 'from' && at(place - 1) !== 'distinct') Object.assign(level, { after: 'from', list: true })
    else if (token.word === 'join') level.after = 'join'
    else if (token.word === 'into') level.after = 'into'
    else if (token.word === 'update' && at(place - 1) !== 'do') level.after = 'update'
    else if ((token.word === 'table' || token.word === 'view') && levels.length === 1) level.after = creates ? 'create' : 'table'
    else if (token.word === 'on' && ons && levels.length === 1) level.after = 'on'
    else if (endsFrom.has(token.word)) Object.assign(level, { after: '', list: false })
    else if (level.after && token.isName && !beforeAName.has(token.word)) {
      if (at(place + 1) === '.' || isPartInBrackets(all, place)) return
      const callsFunction = at(place + 1) === '(' && (level.after === 'from' || level.after === 'join')
      const name = token.text.includes(HOLE) ? FILLED_IN : token.text
      if (level.after === 'create') found.created.push(name)
      else if (!callsFunction) found.named.push(name)
      level.after = ''
    }
    if (opensWithName(all, place)) found.passing.push(token.text)
  })
}

/** `(□)`: a whole SELECT that is written elsewhere, and read there. */
const isPartInBrackets = (all: readonly Token[], place: number): boolean =>
  all[place]?.text === HOLE && all[place - 1]?.word === '(' && all[place + 1]?.word === ')'

/** `name AS (SELECT`, `name (columns) AS MATERIALIZED (SELECT`. */
const opensWithName = (all: readonly Token[], place: number): boolean => {
  const rest = all.slice(place, place + 60).map(({ word, isName }) => (isName && !word ? 'quoted' : word))
  return all[place]?.isName === true && /^\S+ (\( [^()]*\) )?as (not )?(materialized )?\( (select|values|with) /.test(`${rest.join(' ')} `)
}

/** The tables in one SQL text, which may hold several statements or a part of one. */
export const tablesInSql = (sql: string): Tables => {
  const found = { named: [], created: [], passing: [] }
  for (const statement of statements(tokens(sql))) tablesInStatement(statement, found)
  return found
}
