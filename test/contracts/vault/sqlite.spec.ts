import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteVault } from '@ledger/vault/sqlite'
import { keepsTheContract } from './contract.js'

describe('the vault in keys.db', () =>
  keepsTheContract(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vault-'))
    return {
      open: (masterKey) => openSqliteVault(folder, masterKey),
      keeps: true,
      dispose: async () => rmSync(folder, { recursive: true }),
    }
  }))
