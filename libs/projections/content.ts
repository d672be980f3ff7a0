import { createHash } from 'node:crypto'
import type { AnyEventType, Envelope } from '@ledger/kernel'
import type { Content } from './fed-file.js'
import type { Projection, Statement } from './projection.js'

/** The tables of all projections, each event written by every projection that handles it. */
export const contentOf = (projections: readonly Projection[]): Content => ({
  tables: projections.map(({ tables }) => `${tables};`).join('\n'),
  write: (event, _, run) => {
    for (const projection of projections) write(projection, event, run)
  },
})

const write = ({ name, on }: Projection, event: Envelope, run: (statement: Statement) => void): void => {
  try {
    for (const statement of on[event.type]?.(event) ?? []) run(statement)
  } catch (cause) {
    throw new Error(`projection ${name} failed on ${event.type} at ${event.stream} revision ${event.revision}`, { cause })
  }
}

/** Changes whenever a projection's name, version, tables or maps change, so that their databases are made anew; the same for one build. */
export const hashOf = (projections: readonly Projection[]): string =>
  digest(
    [...projections]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, version, tables, on }) => [
        name,
        version,
        tables,
        Object.keys(on)
          .sort()
          .map((type) => [type, String(on[type])]),
      ]),
  )

/** As `hashOf`, and besides whenever an event type changes what decides which events had happened by a day. */
export const pastHashOf = (projections: readonly Projection[], eventTypes: readonly AnyEventType[]): string =>
  digest([hashOf(projections), eventTypes.map(({ type, about, creates }) => [type, about, creates ?? null]).sort()])

const digest = (described: unknown): string => createHash('sha256').update(JSON.stringify(described)).digest('hex').slice(0, 16)
