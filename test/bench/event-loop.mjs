import { randomUUID } from 'node:crypto'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { namesOfBodies, peopleInPost } from '@ledger/partnership'
import { openLedger } from '@ledger/server'
import { atMost, say } from './measure.mjs'

const main = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url))
const watch = fileURLToPath(new URL('event-loop-watch.mjs', import.meta.url))
const partnership = '/partnerships/exampleshire'
const WRITERS = 8
const ROUNDS = 3

export const started = (folder) =>
  new Promise((resolve, reject) => {
    const server = fork(main, {
      execArgv: ['--import', watch],
      env: { ...process.env, LEDGER_DATA: folder, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    server.once('exit', (code) => reject(new Error(`expected a server, it ended with code ${code}`)))
    server.stdout.on('data', (said) => {
      const address = /http:\S+/.exec(String(said))?.[0]
      if (address) resolve({ server, address, blocks: () => new Promise((told) => (server.once('message', told), server.send('blocks'))) })
    })
  })

/** What the demonstration holds that can be visited and checked. */
const contentOf = async (folder) => {
  const ledger = await openLedger({ folder })
  const db = await ledger.readModels.read('exampleshire', null)
  const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: ledger.today() }
  const ids = (type, field) =>
    db
      .all('SELECT DISTINCT event FROM facts')
      .map(({ event }) => JSON.parse(event))
      .filter((fact) => fact.type === type)
      .map(({ data }) => data[field])
  const found = {
    today: question.today,
    actions: [...new Set(ids('EvidenceSubmitted', 'actionId'))],
    recommendations: ids('RecommendationMade', 'recommendationId'),
    reviews: ids('ReviewRecorded', 'reviewId'),
    people: peopleInPost(db, question, {}),
    bodies: namesOfBodies(db, question, {}),
  }
  await ledger.close()
  return found
}

const pagesOf = ({ actions: [action], recommendations, reviews: [review] }) => [
  ...['/', '/acting-as', partnership, `${partnership}?as-at=2025-10-01&basis=recorded`, `/health/ready`, '/metrics', '/nowhere'],
  ...['', '?counted=for-us', '?counted=moved-up', '?counted=overdue'].map((counted) => `${partnership}/recommendations${counted}`),
  ...['learning', 'reviews', 'actions', 'audits', 'shared-learning', 'papers'].map((name) => `${partnership}/${name}`),
  ...recommendations.slice(0, 3).map((id) => `${partnership}/recommendations/${id}`),
  ...[`reviews/${review}`, `history/${review}`, `history/${action}`, `actions/${action}`, `actions/${action}/check-action`].map(
    (path) => `${partnership}/${path}`,
  ),
  `/api${partnership}/actions/${action}`,
]

/** One after another, each with a day of its own to build, until told to stop. */
const check = async (address, { actions, manager, bodies, today }, writer, done, told) => {
  for (let turn = 0; !done(); turn += 1) {
    const path = `/api${partnership}/actions/${actions[(writer + turn * WRITERS) % actions.length]}`
    const found = await fetch(address + path)
    const { answers, evidence, ownerIds } = await found.json()
    const body = {
      checks: answers.slice(0, 1).map(({ askId }) => ({ askId, finding: 'more needed' })),
      evidenceIds: evidence
        .filter(({ withdrawn }) => !withdrawn)
        .slice(0, 1)
        .map(({ evidenceId }) => evidenceId),
      ...{ checkedOn: today, checkedBy: { kind: 'body', id: bodies[turn % bodies.length].bodyId, stoodBack: ownerIds } },
      ...{ recordedBy: manager, note: 'Looked at again.' },
    }
    const headers = {
      'content-type': 'application/json',
      cookie: `acting-as=exampleshire.${manager}`,
      'idempotency-key': randomUUID(),
      'if-match': found.headers.get('etag'),
    }
    const answer = await fetch(`${address}${path}/check-action`, { method: 'POST', headers, body: JSON.stringify(body) })
    await answer.text()
    told[answer.status] = (told[answer.status] ?? 0) + 1
  }
}

const ms = (value) => `${value.toFixed(1)} ms`

/** Held to the goal is the time at work; by the clock, a block also holds the time in which others had the cores or the disk. */
export const report = (what, blocks) => {
  const [worst = { atWork: 0, near: 'nothing' }, ...others] = blocks.toSorted((a, b) => b.atWork - a.atWork)
  const clock = Math.max(0, ...blocks.map(({ away }) => away))
  say(`${what}: longest block`, ms(worst.atWork), `by the clock ${ms(clock)}`, atMost(worst.atWork, 10, ' ms'))
  for (const { atWork, away, waited, near } of [worst, ...others].filter((block) => block.atWork > 10).slice(0, 5))
    console.log(`    ${ms(atWork)} (by the clock ${ms(away)}, ${ms(waited)} without a core) after ${near.replace(/[0-9A-Z]{20,}/g, ':id')}`)
}

/**
 * The event loop of the web thread on a folder that holds the demonstration: every kind of page by itself, the first time and again; then with eight
 * writers who check actions meanwhile, whose every check makes the next page be found anew, and tables as at other days being built.
 */
export const benchEventLoop = async (folder) => {
  const content = await contentOf(folder)
  const { server, address, blocks } = await started(folder)
  const visit = async (path) => (await fetch(address + path)).text()
  const pages = pagesOf(content)
  try {
    await blocks()
    for (const page of pages) await visit(page)
    report('every kind of page, the first time', (await blocks()).blocks)
    for (let round = 0; round < ROUNDS; round += 1) for (const page of pages) await visit(page)
    report('every kind of page, again', (await blocks()).blocks)
    const told = {}
    let isOver = false
    const writers = Array.from({ length: WRITERS }, (_, writer) => check(address, content, writer, () => isOver, told))
    for (const [at, page] of pages.entries()) {
      await visit(page)
      if (at % 5 === 0) await visit(`${partnership}?as-at=2025-0${1 + ((at / 5) % 9)}-11&basis=${at % 2 ? 'recorded' : 'happened'}`)
    }
    isOver = true
    await Promise.all(writers)
    report(`the same under ${WRITERS} writers, ${JSON.stringify(told)}`, (await blocks()).blocks)
  } finally {
    server.removeAllListeners('exit')
    server.kill('SIGTERM')
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchEventLoop(process.argv[2])
