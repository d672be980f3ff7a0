import { inMemoryVault } from '@ledger/vault/in-memory'
import { keepsTheContract } from './contract.js'

describe('the vault in memory', () =>
  keepsTheContract(async () => ({ open: async () => inMemoryVault(), keeps: false, dispose: async () => undefined })))
