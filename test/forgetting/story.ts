import { onDay, unknown, words, type Command, type CommandContext, type Outcome } from '@ledger/kernel'
import { AppointPerson } from '@ledger/partnership'
import { NotePapers } from '@ledger/reviews'
import { openLedger, type OpenLedger } from '@ledger/server'
import { makeSmallLedger, TODAY } from '../journeys/small-ledger.js'
import { kept, nameToErase, person, toErase } from './words.js'

type Sent<Data extends object> = new (data: Data, context: CommandContext) => Command<Data>

const send = async <Data extends object>({ commands }: OpenLedger, commandId: string, command: Sent<Data>, data: Data): Promise<Outcome> =>
  commands.execute<Command<Data>, Outcome>(
    new command(data, {
      ...{ partnership: 'exampleshire', commandId, occurredOn: onDay('2026-06-01'), today: TODAY },
      actor: { said: unknown, decided: unknown, recorded: unknown },
      source: { via: 'cli', knownTo: null },
    }),
  )

/** Notes a text; one that was noted before is the same command again. */
export const note = (ledger: OpenLedger, commandId: string, text: string, mentions: readonly string[] = []): Promise<Outcome> =>
  send(ledger, commandId, NotePapers, { about: 'context', note: words(text, mentions), sources: [] })

/** How many texts of others lie around those that are erased, so that pages are split and merged. */
export const OTHERS = 240

/** A small ledger with all those words among many others. */
export const tellStory = async (folder: string): Promise<void> => {
  await makeSmallLedger(folder)
  const ledger = await openLedger({ folder })
  const done = async (asked: Promise<Outcome>): Promise<void> => {
    const outcome = await asked
    if (!outcome.done) throw new Error(`refused: ${outcome.refused}`)
  }
  const texts = Object.entries(toErase)
  for (let index = 0; index < OTHERS; index += 1) {
    await done(note(ledger, `other ${index}`, `${kept} ${index} ${'among others '.repeat(index % 40)}`))
    const [commandId, text] = (index % 36 === 0 && texts[index / 36]) || []
    if (commandId !== undefined && text !== undefined) await done(note(ledger, commandId, text, [person]))
    if (index % 20 === 0) await ledger.readModels.catchUp('exampleshire')
  }
  await done(send(ledger, 'the person', AppointPerson, { name: { name: nameToErase }, role: 'chair', agencyIds: [], from: null }))
  await ledger.readModels.catchUp()
  await ledger.close()
}
