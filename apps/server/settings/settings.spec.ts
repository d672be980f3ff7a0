import { settingsFrom, type Variables } from './settings.js'

const refused = (variables: Variables): string => {
  try {
    return `accepted: ${JSON.stringify(settingsFrom(variables))}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('the settings', () => {
  it('need nothing', () => {
    expect(settingsFrom({})).toEqual({ folder: 'data' })
  })

  it('take what the environment says, and nothing else of it', () => {
    expect(
      settingsFrom({
        ...{ LEDGER_DATA: '/data', PORT: '8080', HOST: '::1', EVENT_STORE: 'esdb://localhost:2113?tls=false' },
        ...{ LEDGER_MASTER_KEY: 'ab'.repeat(32), HOME: '/root' },
      }),
    ).toEqual({ folder: '/data', port: 8080, host: '::1', eventStore: 'esdb://localhost:2113?tls=false', masterKey: 'ab'.repeat(32) })
  })

  it('take what is empty for not given', () => {
    expect(settingsFrom({ LEDGER_DATA: '', EVENT_STORE: '', PORT: '', LEDGER_MASTER_KEY: '' })).toEqual({ folder: 'data' })
  })

  it.each(['web', '-1', '65536', '80.5', '0x50', '1e3'])('refuse a port that is none: %s', (PORT) => {
    expect(refused({ PORT })).toBe(`PORT must be a whole number from 0 to 65535; it is "${PORT}"`)
  })

  it.each(['http://localhost:2113', 'esdb:', 'localhost:2113'])('refuse a store that is none, without its password: %s', (EVENT_STORE) => {
    expect(refused({ EVENT_STORE: EVENT_STORE.replace('//', '//admin:secret@') })).toBe(
      'EVENT_STORE must begin with esdb:// or esdb+discover://, or be left out for SQLite in the data folder',
    )
  })

  it('refuse half a key, and do not print it', () => {
    const said = refused({ LEDGER_MASTER_KEY: 'c2hvcnQ=' })
    expect(said).toMatch(/^LEDGER_MASTER_KEY must be 32 bytes/)
    expect(said).not.toContain('c2hvcnQ=')
  })

  it('refuse two keys, which may differ', () => {
    expect(refused({ LEDGER_MASTER_KEY: 'ab'.repeat(32), LEDGER_MASTER_KEY_FILE: '/run/secrets/key' })).toMatch(
      /^LEDGER_MASTER_KEY_FILE and LEDGER_MASTER_KEY are both given/,
    )
    expect(settingsFrom({ LEDGER_MASTER_KEY_FILE: '/run/secrets/key' })).toMatchObject({ masterKeyFile: '/run/secrets/key' })
  })

  it('say how long sessions last, within bounds', () => {
    expect(settingsFrom({ LEDGER_SESSION_IDLE: '15', LEDGER_SESSION_LONGEST: '8' })).toMatchObject({
      session: { idleMinutes: 15, longestHours: 8 },
    })
    for (const LEDGER_SESSION_IDLE of ['1', '121', 'long'])
      expect(refused({ LEDGER_SESSION_IDLE })).toBe(
        `LEDGER_SESSION_IDLE must be a whole number of minutes from 2 to 120; it is "${LEDGER_SESSION_IDLE}"`,
      )
    for (const LEDGER_SESSION_LONGEST of ['0', '25'])
      expect(refused({ LEDGER_SESSION_LONGEST })).toMatch(/^LEDGER_SESSION_LONGEST must be a whole number of hours from 1 to 24/)
  })

  it('name everything that is wrong, each on a line of its own', () => {
    expect(refused({ PORT: 'web', EVENT_STORE: 'redis://' }).split('\n')).toHaveLength(2)
  })
})

describe('the address to listen on', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', 'localhost'])('may be of this machine: %s', (HOST) => {
    expect(settingsFrom({ HOST })).toMatchObject({ host: HOST })
  })

  it.each(['0.0.0.0', '::', '192.168.1.4', 'ledger.example'])(
    'may be open to others; what that needs is asked when it is served: %s',
    (HOST) => {
      expect(settingsFrom({ HOST })).toMatchObject({ host: HOST })
      expect(refused({ HOST, LEDGER_PUBLISHED: 'yes' })).toContain('LEDGER_PUBLISHED is "on loopback" or left out')
    },
  )

  it('may be any in a container that says where its port is published', () => {
    expect(settingsFrom({ HOST: '0.0.0.0', LEDGER_PUBLISHED: 'on loopback' })).toMatchObject({ host: '0.0.0.0', publishedOnLoopback: true })
  })
})

describe('whose word about addresses is taken', () => {
  it.each([
    ['none', 'none'],
    ['1', 1],
    ['10.0.0.0/8, 192.168.1.4', ['10.0.0.0/8', '192.168.1.4']],
    ['::1,fd00::/8', ['::1', 'fd00::/8']],
  ])('is read: %s', (TRUST_PROXY, trustProxy) => {
    expect(settingsFrom({ TRUST_PROXY })).toMatchObject({ web: { trustProxy } })
  })

  it.each(['true', 'all', '0', '6', '0.0.0.0/0', '10.0.0.0/33', '10.0.0/8', 'proxy.example', '10.0.0.1;10.0.0.2'])(
    'is refused: %s',
    (TRUST_PROXY) => {
      expect(refused({ TRUST_PROXY })).toMatch(/^TRUST_PROXY must be "none", the number of proxies/)
    },
  )
})
