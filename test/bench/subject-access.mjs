// What is held about one person, of a large log that is all about them: how long it takes, what memory it needs, and how long the web thread is away from
// its event loop meanwhile. `node test/bench/subject-access.mjs`, alone: it makes a ledger of its own. EVENTS and LOOKS set how large.
import { readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GrantRole } from '@ledger/access'
import { openAccessLog } from '@ledger/access/access-log/sqlite'
import { systemClock } from '@ledger/event-store'
import { idFrom, unknown } from '@ledger/kernel'
import { AppointPerson, FoundPartnership } from '@ledger/partnership'
import { openLedger } from '@ledger/server'
import { plainEvent } from './examples.mjs'
import { report, started } from './event-loop.mjs'

const EVENTS = Number(process.env.EVENTS ?? 100_000)
const LOOKS = Number(process.env.LOOKS ?? 20_000)
const BATCH = 500
const AT = '/partnerships/bench/administration/subject-access'
const who = idFrom('somebody')

const filled = async (folder) => {
  const ledger = await openLedger({ folder, demonstration: { today: '2026-06-30' } })
  const actor = { said: unknown, decided: unknown, recorded: unknown }
  const tell = (commandId, Command, data) => {
    const source = { via: 'cli', knownTo: null }
    return ledger.commands.execute(
      new Command(data, { partnership: 'bench', commandId, actor, occurredOn: null, today: '2026-06-30', source }),
    )
  }
  await tell('bench', FoundPartnership, { partnershipId: idFrom('bench'), name: 'Bench', defaultBasis: 'recorded', fictional: true })
  for (const name of ['somebody', 'administrator'])
    await tell(name, AppointPerson, { name: { name: `A ${name}` }, role: name, agencyIds: [], from: null })
  await tell('granted', GrantRole, { personId: idFrom('administrator'), role: 'administrator' })
  for (let at = 0; at < EVENTS; at += BATCH) {
    const events = Array.from({ length: BATCH }, (_, index) => ({
      ...plainEvent(),
      ...{ type: index % 2 ? 'RoleWithdrawn' : 'RoleGranted', data: { personId: who, role: 'auditor' } },
    }))
    await ledger.log.append(`bench.roles-B${at}`, 'no stream', events)
  }
  await ledger.readModels.catchUp('bench')
  await ledger.close()
  const looks = openAccessLog({ folder, clock: systemClock })
  const entry = { partnership: 'bench', who, session: null, outcome: 'shown', deed: 'see-review', reviewIds: ['R1'], ground: ['role'] }
  for (let at = 0; at < LOOKS; at += BATCH)
    await Promise.all(
      Array.from({ length: BATCH }, (_, index) =>
        looks.record({ ...entry, what: { kind: 'review-details', id: `R${at + index}` }, via: 'page', asAt: null }),
      ),
    )
  await looks.close()
}

/** Megabytes of the server's memory: now, and the most that it was. */
const memory = (pid) =>
  ['VmRSS', 'VmHWM'].map((name) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024),
  )

const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'))
try {
  await filled(folder)
  const { server, address, blocks } = await started(folder)
  const cookies = new Map([['acting-as', `bench.${idFrom('administrator')}`]])
  const asked = async (init = {}) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const answer = await fetch(address + AT, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } })
    for (const set of answer.headers.getSetCookie()) cookies.set(...set.split(';')[0].split(/=(.*)/s).slice(0, 2))
    return answer
  }
  for (const round of ['the first time', 'again']) {
    const form = await (await asked()).text()
    const unseen = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value])
    const body = new URLSearchParams([...unseen, ['person', who]]).toString()
    const [before] = memory(server.pid)
    await blocks()
    const from = performance.now()
    const answer = await asked({ method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    const zip = Buffer.from(await answer.arrayBuffer())
    const took = performance.now() - from
    report(`what is held about one person, ${EVENTS} entries, ${round}`, (await blocks()).blocks)
    const [after, most] = memory(server.pid)
    console.log(
      `    ${answer.status}, ${Math.round(took)} ms, ${zip.length} bytes; memory ${before} MB before, ${after} MB after, ${most} MB at most`,
    )
  }
  server.removeAllListeners('exit')
  server.kill('SIGTERM')
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
