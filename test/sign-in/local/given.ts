import type { AccessRecord } from '@ledger/access'
import { openAccessLog } from '@ledger/access/access-log/sqlite'
import { systemClock } from '@ledger/event-store'
import { codeAt, NAME, openLocalLedger, PASSWORD, type Browser, type LocalLedger, type Seen } from '../local-ledger.js'

interface Given {
  ledger: LocalLedger
  /** Of the administrator: the key of their app, and what they were shown to keep. */
  key: string
  recoveryCodes: readonly string[]
}

/** One ledger for all chapters, which are told in their order. */
export const given = {} as Given

const clock = Date.now
let aside = 0

/** Time goes on by so many seconds, for codes and for delays. */
export const later = (seconds: number): void => void (aside += seconds * 1000)

export const withLocalLedger = (): void => {
  beforeAll(async () => {
    Date.now = () => clock() + aside
    given.ledger = await openLocalLedger()
  })
  afterAll(async () => {
    Date.now = clock
    await given.ledger?.close()
  })
}

export const isSignedIn = async (browser: Browser): Promise<boolean> => (await browser.open('/account')).status === 200

export const password = (browser: Browser, name: string, typed: string): Promise<Seen> =>
  browser.send('/sign-in', { 'sign-in-name': name, password: typed })

/** The administrator signs in. */
export const signIn = async (browser: Browser, typed = PASSWORD, page = '/account'): Promise<Seen> => {
  later(30)
  await browser.send('/sign-in', { 'sign-in-name': NAME.toUpperCase(), password: typed, page })
  return browser.send('/sign-in/second-factor', { code: codeAt(given.key, Date.now()) })
}

/** The newest record of the access log first. */
export const accessRecords = async (partnership = 'testshire'): Promise<readonly AccessRecord[]> => {
  const log = openAccessLog({ folder: given.ledger.folder, clock: systemClock })
  try {
    return log.of(partnership, { limit: 100 }).records
  } finally {
    await log.close()
  }
}

/** Without what differs with every answer. */
export const bare = ({ text }: Seen): string => text.replace(/value="[^"]*"|nonce="[^"]*"/g, '')
