import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock, type EventStore } from '@ledger/event-store'
import { openKurrentStore } from '@ledger/event-store/kurrentdb'
import { startStandIn, type StandIn } from '../../stand-in/index.js'
import { action, events, namesIn, refusal } from './examples.js'
import { SALT_KEY } from './log-under-test.js'

const PASSWORD = 'se:cr@t/1?'

describe('a server that asks who comes', () => {
  let folder: string
  let standIn: StandIn
  const authority = (): string => join(folder, 'cert.pem')
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-'))
    const key = join(folder, 'key.pem')
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=ledger'],
        ...['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', authority()],
      ],
      { stdio: 'ignore' },
    )
    standIn = await startStandIn({ tls: { cert: readFileSync(authority()), key: readFileSync(key) }, users: { ledger: PASSWORD } })
  })
  afterAll(async () => {
    await standIn.stop()
    rmSync(folder, { recursive: true })
  })

  const open = (user: string, query = `?tlsCAFile=${encodeURIComponent(authority())}`): Promise<EventStore> =>
    openKurrentStore(`esdb://${user}127.0.0.1:${standIn.port}${query}`, { clock: systemClock, saltKey: SALT_KEY })
  const known = `ledger:${encodeURIComponent(PASSWORD)}@`

  it('lets in who is named in the connection string, over TLS', async () => {
    const store = await open(known)
    const handed: string[] = []
    const subscription = store.subscribe({ after: null }, ({ meta }) => void handed.push(meta.command.id))
    await store.append(action, 'no stream', events('one'))
    expect(await namesIn(store.readAll())).toEqual(['one'])
    while (handed.length < 1) await store.head()
    await subscription.stop()
    await store.close()
  })

  it.each([
    ['a wrong password', () => open('ledger:wr0ng@')],
    ['nobody', () => open('')],
  ])('keeps out %s, and says where the name stands', async (_, attempt) => {
    const error = await refusal(attempt())
    expect(error.message).toBe(
      `the log at 127.0.0.1:${standIn.port} does not let this user in: the user name and password stand in EVENT_STORE`,
    )
    expect(JSON.stringify([error, error.cause, error.stack])).not.toContain('wr0ng')
  })

  it('is not spoken to where its certificate is not trusted', async () => {
    expect((await refusal(open(known, ''))).message).toBe(
      `the log at 127.0.0.1:${standIn.port} shows a certificate that is not trusted: tlsCAFile in EVENT_STORE names the authority`,
    )
  })
})

describe('a password', () => {
  it.each([
    'esdb://ledger:s3cret@127.0.0.1:1?tls=false&colour=red',
    'esdb://ledger:s3cret@127.0.0.1:1?tls=false&tlsVerifyCert=false',
    'esdb://ledger:s3cret@127.0.0.1:port?tls=false',
    'esdb://ledger:s3cret@127.0.0.1:1?tls=perhaps',
    'esdb://ledger:s3cret@@127.0.0.1:1?tls=false',
    'esdb://ledger:%s3cret@127.0.0.1:1?tls=false',
    'esdb://ledger:s3cret@127.0.0.1:1?tls=false?',
    'esdb://ledger:s3cret@',
  ])('is never said again: %#', async (connection) => {
    const said: unknown[] = []
    const warn = jest.spyOn(console, 'warn').mockImplementation((...words) => void said.push(...words))
    const error = await refusal(openKurrentStore(connection, { clock: systemClock, saltKey: SALT_KEY, patience: 100 }))
    warn.mockRestore()
    expect([...said, error.message, error.stack, JSON.stringify(error), JSON.stringify(error.cause)].join()).not.toContain('s3cret')
  })
})
