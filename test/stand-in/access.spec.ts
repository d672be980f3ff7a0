import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AccessDeniedError } from '@eventstore/db-client'
import { status } from '@grpc/grpc-js'
import { startStandIn, type StandIn } from './index.js'
import { clientOf, gathered, letClientsGo, said, wordsOf } from './through-the-client.js'

describe('a server with a certificate and with users', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'))
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  let standIn: StandIn

  beforeAll(async () => {
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost']
    execFileSync('openssl', [...made, '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost', '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    })
    standIn = await startStandIn({ tls: { cert: readFileSync(cert), key: readFileSync(key) }, users: { ledger: 'pass:word' } })
  })
  afterEach(letClientsGo)
  afterAll(async () => {
    await standIn.stop()
    rmSync(folder, { recursive: true })
  })

  const url = (who: string, trusted = cert) => `esdb://${who}127.0.0.1:${standIn.port}?tls=true&tlsCAFile=${trusted}`
  const [username, password] = ['ledger', 'pass:word']

  test('lets in who is known, named for all calls or for one', async () => {
    const client = clientOf(url(`ledger:${encodeURIComponent('pass:word')}@`))
    await client.appendToStream('a', said('one'))
    await clientOf(url('')).appendToStream('a', said('two'), { credentials: { username, password } })
    expect(wordsOf(await gathered(client.readStream('a')))).toEqual(['one', 'two'])
  })

  test.each([
    ['nobody', ''],
    ['a wrong password', 'ledger:wrong@'],
    ['somebody unknown', 'other:pass@'],
  ])('refuses %s', async (_who, who) => {
    const client = clientOf(url(who))
    await expect(client.appendToStream('b', said('one'))).rejects.toThrow(AccessDeniedError)
    await expect(client.deleteStream('b')).rejects.toThrow(AccessDeniedError)
    await expect(gathered(client.readStream('b'))).rejects.toThrow(AccessDeniedError)
    expect(standIn.log.stream('b')).toHaveLength(0)
  })

  test('is not reached without TLS', async () => {
    const client = clientOf(`esdb://127.0.0.1:${standIn.port}?tls=false`)
    await expect(client.appendToStream('c', said('one'))).rejects.toMatchObject({ code: status.UNAVAILABLE })
  })
})
