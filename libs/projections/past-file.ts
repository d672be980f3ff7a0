import type { AsAt, Envelope } from '@ledger/kernel'
import { builtBeside } from './built-beside.js'
import { nextTurn } from './catch-up.js'
import type { Checkpoint } from './checkpoint.js'
import { happenedBy } from './happened-by.js'
import type { Surroundings } from './surroundings.js'

const BATCH = 500

/** Builds a partnership's tables as at a date, up to a checkpoint, beside whoever builds the same in another process. */
export const buildPastFile = (path: string, asAt: AsAt, upTo: Checkpoint, around: Surroundings): Promise<void> =>
  builtBeside(path, { ...around, mark: `.${process.pid}` }, async (file) => {
    const counts = asAt.basis === 'happened' ? await countsByThen(asAt, upTo, around) : () => true
    for await (const batch of batchesUpTo(upTo, around))
      file.apply(batch.filter(counts), await around.log.checkpoint(upTo.partnership, last(batch)))
    return true
  })

const countsByThen = async ({ date }: AsAt, upTo: Checkpoint, around: Surroundings): Promise<(event: Envelope) => boolean> => {
  const happened = happenedBy(date, around.known)
  for await (const batch of batchesUpTo(upTo, around)) for (const event of batch) happened.see(event)
  return happened.counts()
}

type Batch = readonly [Envelope, ...Envelope[]]

/** Other work gets its turn between two batches. */
async function* batchesUpTo({ partnership, position }: Checkpoint, { log, known }: Surroundings): AsyncGenerator<Batch> {
  for (let after: string | null = null; after === null || after < position;) {
    const found = await log.next(partnership, after, BATCH)
    const [first, ...rest] = found.filter((event) => event.position <= position)
    if (!first) return
    for (const event of [first, ...rest]) known.typeOf(event)
    yield [first, ...rest]
    after = (rest.at(-1) ?? first).position
    await nextTurn()
  }
}

const last = (batch: Batch): Envelope => batch.at(-1) ?? batch[0]
