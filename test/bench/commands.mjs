// A ledger as the server has it: a command from the bus to the disk, and how soon what was appended is seen in the tables.
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { factsThatCount, partnershipAnswers } from '@ledger/assurance'
import { ReportActionProgress } from '@ledger/actions'
import { onDay, words } from '@ledger/kernel'
import { openLedger } from '@ledger/server'
import { plainEvent } from './examples.mjs'
import { atMost, interleaved, median, quantile, rate, say, timed, times } from './measure.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const GOES = 400

export const loadDemonstration = (folder) => {
  const loading = spawnSync(process.execPath, [join(root, 'apps/cli/dist/main.js'), 'demo', '--no-serve', '--data', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (loading.status !== 0) throw new Error('the demonstration could not be loaded')
}

export const benchCommands = async (folder) => {
  const ledger = await openLedger({ folder, projecting: 'in a thread' })
  await ledger.readModels.warm()
  const appended = []
  const visible = []
  for (let one = 0; one < GOES; one += 1) {
    const from = performance.now()
    const { position } = await ledger.log.append(`exampleshire.note-V${process.pid}x${one}`, 'no stream', [plainEvent()])
    const until = performance.now()
    await ledger.readModels.waitFor('exampleshire', position, 10_000)
    appended.push(until - from)
    visible.push(performance.now() - until)
  }
  const late = quantile(visible, 0.99)
  say(
    'from appended to visible in the tables, p99',
    `${late.toFixed(2)} ms`,
    `p50 ${median(visible).toFixed(2)} ms; append p50 ${median(appended).toFixed(2)} ms`,
    atMost(late, 2, ' ms'),
  )

  const db = await ledger.readModels.read('exampleshire', null)
  const action = db.get("SELECT action_id AS actionId FROM action_details WHERE state = 'live' LIMIT 1")
  const someone = { kind: 'person', personId: 'bench', agencyIds: [] }
  let refused = 0
  const paths = []
  for (let one = 0; one < GOES / 4; one += 1) {
    const context = {
      ...{
        partnership: 'exampleshire',
        commandId: `bench ${process.pid} ${one}`,
        actor: { said: someone, decided: someone, recorded: someone },
      },
      ...{ occurredOn: onDay(ledger.today()), today: ledger.today(), source: { via: 'cli', knownTo: null } },
    }
    const command = new ReportActionProgress(
      { actionId: action.actionId, word: 'in progress', note: words('Nine wards of ten have the new rota on the wall.') },
      context,
    )
    paths.push(
      await timed(async () => {
        if (!(await ledger.commands.execute(command)).done) refused += 1
      }),
    )
  }
  say(
    'a command, from the bus to the disk, with a text',
    `${median(paths).toFixed(2)} ms`,
    `p99 ${quantile(paths, 0.99).toFixed(2)} ms${refused ? `, ${refused} refused` : ''}`,
  )

  const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: ledger.today() }
  const stored = db.all('SELECT event FROM facts')
  const [answers, facts, parse] = await interleaved([
    () => partnershipAnswers(db, question),
    () => factsThatCount(db),
    () => stored.forEach(({ event }) => JSON.parse(event)),
  ])
  say(
    `every answer of a partnership, ${stored.length.toLocaleString('en-GB')} facts`,
    `${answers.toFixed(0)} ms`,
    `parsing its facts ${parse.toFixed(0)} ms, ${times(answers / parse)}`,
  )
  say('  of which reading the facts, in order', `${facts.toFixed(0)} ms`, times(facts / parse))
  say('  facts folded to answers', rate((stored.length / answers) * 1000))
  await ledger.close()
}
