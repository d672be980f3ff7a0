import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Recorded } from './records.js'

/** A file of JSON lines, one a record, so that a stand-in that is started again knows what it was told. */
export const keptIn = (file: string) => ({
  keep: (records: readonly Recorded[]): void =>
    appendFileSync(file, records.map((record) => `${JSON.stringify(lineOf(record))}\n`).join('')),

  read: (): readonly Recorded[] => {
    if (!existsSync(file)) return []
    const whole = readFileSync(file, 'utf8').split('\n')
    // What follows the last line break was cut off while it was written.
    return whole.slice(0, -1).map((line, index) => {
      try {
        return recordOf(JSON.parse(line) as Line)
      } catch (error) {
        throw new Error(`line ${index + 1} of ${file} is no record of a stand-in; take the file away to begin anew`, { cause: error })
      }
    })
  },
})

const lineOf = ({ data, metadata, revision, position, created, ...rest }: Recorded) => ({
  ...rest,
  revision: String(revision),
  position: String(position),
  created: String(created),
  data: Buffer.from(data).toString('base64'),
  metadata: Buffer.from(metadata).toString('base64'),
})

type Line = ReturnType<typeof lineOf>

const recordOf = ({ data, metadata, revision, position, created, ...rest }: Line): Recorded => ({
  ...rest,
  revision: BigInt(revision),
  position: BigInt(position),
  created: BigInt(created),
  data: new Uint8Array(Buffer.from(data, 'base64')),
  metadata: new Uint8Array(Buffer.from(metadata, 'base64')),
})
