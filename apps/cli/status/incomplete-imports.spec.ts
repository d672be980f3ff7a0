import { StartImport } from '@ledger/imports'
import { idFrom, unknown, type Command, type CommandContext, type Outcome } from '@ledger/kernel'
import { FoundPartnership } from '@ledger/partnership'
import { openLedger } from '@ledger/server'
import { emptyFolder, ledger } from '../test/ledger.js'

const folder = emptyFolder()

beforeAll(async () => {
  const opened = await openLedger({ folder })
  const told = async (partnership: string, name: string, command: (context: CommandContext) => Command<object>) => {
    const outcome = await opened.commands.execute<Command<object>, Outcome>(
      command({
        ...{ partnership, commandId: `${partnership} ${name}`, actor: { said: unknown, decided: unknown, recorded: unknown } },
        ...{ occurredOn: null, today: opened.today(), source: { via: 'cli', knownTo: null } },
      }),
    )
    if (!outcome.done) throw new Error(outcome.refused)
  }
  for (const code of ['hereshire', 'thereshire']) {
    const founded = { partnershipId: idFrom(code), name: code, defaultBasis: 'recorded', fictional: false } as const
    await told(code, 'founded', (context) => new FoundPartnership(founded, context))
  }
  const started = { runId: 'killed', importId: idFrom('file'), source: 'plans', file: 'plans.csv', sha256: '0'.repeat(64), rows: 40 }
  await told('thereshire', 'started', (context) => new StartImport(started, context))
  await opened.close()
})

it('says first how many imports are incomplete, whichever partnership is asked about', async () => {
  const { code, out } = await ledger('status', '--partnership', 'hereshire', '--data', folder)
  expect(code).toBe(0)
  expect(out).toMatch(/^1 import incomplete, resume by importing the same file again: plans\.csv \(thereshire\)\./)
})

it('writes nothing but JSON where JSON is asked for', async () => {
  const { out, err } = await ledger('status', '--json', '--data', folder)
  expect(err).toBe('')
  expect(JSON.parse(out)).toMatchObject({ partnerships: [{ proofReached: { n: 0, of: 0 } }, { code: 'thereshire' }] })
})
