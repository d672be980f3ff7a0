import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type Served } from '@ledger/server'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from './browser.js'
import { makeSmallLedger } from './small-ledger.js'

export interface Site {
  readonly address: string
  /** A page of a browser of its own, with nobody chosen to act as. */
  page(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** The site over a small ledger of its own, and a browser. `before` may record more before it is served. */
export const openSite = async (before: (folder: string) => Promise<void> = async () => {}): Promise<Site> => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-journey-'))
  await makeSmallLedger(folder)
  await before(folder)
  const [served, browser]: [Served, Browser] = await Promise.all([serve({ folder, port: 0 }), openBrowser()])
  return {
    address: served.address,
    page: async (options = {}) => {
      const context = await browser.newContext({ baseURL: served.address, ...options })
      context.setDefaultTimeout(60_000)
      return context.newPage()
    },
    close: async () => {
      await browser.close()
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
