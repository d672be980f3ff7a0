import { randomUUID } from 'node:crypto'
import { openKurrentVault } from '@ledger/vault/kurrentdb'
import { startStandIn, type StandIn } from '../../stand-in/index.js'
import { keepsTheContract } from './contract.js'

/** A server of EventStoreDB or KurrentDB to ask instead, where there is one. */
const real = process.env['EVENT_STORE_TEST_URL']

describe('the vault on a server', () => {
  let standIn: StandIn | undefined
  beforeAll(async () => {
    if (real === undefined) standIn = await startStandIn()
  })
  afterAll(() => standIn?.stop())

  keepsTheContract(async () => {
    const prefix = `${randomUUID()}/`
    return {
      open: (masterKey) => openKurrentVault(real ?? standIn?.url ?? '', () => masterKey, { prefix, patience: 20_000 }),
      keeps: true,
      dispose: async () => undefined,
    }
  })
})
