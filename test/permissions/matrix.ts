import { relations, type Deed, type Relation, type Role } from '../../libs/access/permission/index.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The states of a review that the matrix tells apart. */
export type StateLetter = 'O' | 'S' | 'H' | 'C' | 'P'

const read = (text: string): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> => {
  const blocks = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
  return new Map(
    blocks.map((block) => {
      const [deed = '', ...rows] = block.trim().split('\n')
      const entries = rows.flatMap((row): [string, readonly string[]][] => {
        const [who = '', ...cells] = row.split('|').map((cell) => cell.trim())
        return cells.length > 0 ? [[who, cells]] : who.split(', ').map((role) => [role, ['yes']])
      })
      return [deed, new Map(entries)]
    }),
  )
}

/** Deed, then role (and "own agency"), then a cell for each relation; or the roles, for what is about the partnership. Written by hand. */
export const matrix = read(readFileSync(join(__dirname, '../../libs/access/permission/matrix.txt'), 'utf8'))

interface Cell {
  readonly deed: Deed
  readonly role: Role
  /** Whether it is of the person's own agency. */
  readonly own: boolean
  readonly relation: Relation
  readonly state: string
}

export const allowed = ({ deed, role, own, relation, state }: Cell): boolean => {
  const rows = matrix.get(deed)
  const row = (own ? rows?.get(`${role}, own agency`) : undefined) ?? rows?.get(role)
  return row?.[relations.indexOf(relation)]?.includes(state) ?? false
}

/** For a deed to the partnership as a whole. */
export const allowedInAll = (deed: Deed, role: Role): boolean => matrix.get(deed)?.has(role) ?? false
