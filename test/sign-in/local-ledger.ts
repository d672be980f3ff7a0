import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type ServeOptions, type Served } from '@ledger/server'
import { TOTP } from 'otpauth'
import { run } from '../../apps/cli/index.js'
import { Visitor } from './visitor.js'

export const NAME = 'jo.heath@example.org'
export const PASSWORD = 'correct horse battery staple'

/** Runs `ledger people …` on a folder, and answers what it says. */
export const people = async (folder: string, ...argv: readonly string[]): Promise<string> => {
  const said: string[] = []
  const terminal = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text), live: false }
  const code = await run(['people', ...argv, '--data', folder], { environment: {}, clock: () => '', terminal })
  if (code !== 0) throw new Error(`ledger people ${argv[0]}: ${said.join('\n')}`)
  return said.join('\n')
}

export const codeIn = (said: string): string => /The code is (\S+)/.exec(said)?.[1] ?? ''
export const personIn = (said: string): string => /Person (\w+)/.exec(said)?.[1] ?? ''

export interface LocalLedger {
  readonly folder: string
  readonly served: Served
  readonly address: string
  /** Of the administrator: the code of their invitation, and their id. */
  readonly code: string
  readonly personId: string
  browser(): Browser
  close(): Promise<void>
}

/** A ledger that is no demonstration, with an administrator who has not signed in yet. */
export const openLocalLedger = async (options: Partial<ServeOptions> = {}): Promise<LocalLedger> => {
  const folder = join(mkdtempSync(join(tmpdir(), 'ledger-accounts-')), 'data')
  const said = await people(folder, 'add-admin', '--partnership', 'testshire', '--sign-in-name', NAME, '--name', 'Jo Heath')
  const served = await serve({ folder, port: 0, ...options })
  return {
    ...{ folder, served, address: served.address, code: codeIn(said), personId: personIn(said) },
    browser: () => new Browser(served.address),
    close: async () => {
      await served.close()
      rmSync(join(folder, '..'), { recursive: true, force: true })
    },
  }
}

/** A page as a visitor sees it. */
export interface Seen {
  readonly status: number
  readonly location: string | null
  readonly text: string
  readonly headers: Headers
}

/** A browser that fills in forms: it opens a page, and sends its form with what the page hides in it. */
export class Browser {
  constructor(
    private readonly address: string,
    readonly visitor: Visitor = new Visitor(),
  ) {}

  async open(path: string): Promise<Seen> {
    return seen(await this.visitor.get(this.address + path))
  }

  async send(path: string, fields: Readonly<Record<string, string>>, opened: string = path): Promise<Seen> {
    const { text } = await this.open(opened)
    const hidden = /name="form-token" value="([^"]*)"/.exec(text)?.[1] ?? ''
    return this.post(path, { 'form-token': hidden, ...fields })
  }

  /** As `send`, for a page with one form that carries more than its token. */
  async fillIn(path: string, fields: Readonly<Record<string, string>>): Promise<Seen> {
    const { text } = await this.open(path)
    return this.post(path, { ...hiddenIn(text), ...fields })
  }

  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Seen> {
    return seen(await this.visitor.post(this.address + path, fields))
  }

  get session(): string {
    return this.visitor.cookiesOf(this.address).get('session') ?? ''
  }

  hold(name: string, value: string): void {
    this.visitor.hold(this.address, name, value)
  }
}

/** What a page's form carries without showing it. */
export const hiddenIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )

const seen = async (response: Response): Promise<Seen> => ({
  status: response.status,
  location: response.headers.get('location'),
  text: await response.text(),
  headers: response.headers,
})

/** The code that an app shows at a moment, in milliseconds since 1970. */
export const codeAt = (key: string, at: number): string => new TOTP({ secret: key.replace(/\s/g, '') }).generate({ timestamp: at })

/** The key that a page shows for the app, without its spaces. */
export const keyOn = ({ text }: Seen): string => (/>Key<\/dt><dd[^>]*>([A-Z2-7 ]+)</.exec(text)?.[1] ?? '').replace(/\s/g, '')

/** The codes that a page shows once. */
export const codesOn = ({ text }: Seen): readonly string[] =>
  [...text.matchAll(/ledger-code">([0-9A-Z-]{19})</g)].map(([, code]) => code ?? '')

/** Sets a password and links an app; the browser is signed in afterwards. */
export const firstSignIn = async (
  browser: Browser,
  {
    code,
    name = NAME,
    password = PASSWORD,
    at,
  }: { readonly code: string; readonly name?: string; readonly password?: string; readonly at: number },
) => {
  const chosen = await browser.send('/first-sign-in', { 'sign-in-name': name, code, 'new-password': password })
  if (chosen.location !== '/first-sign-in/app') throw new Error(`first sign-in: ${chosen.status} ${said(chosen)}`)
  const key = keyOn(await browser.open('/first-sign-in/app'))
  const linked = await browser.send('/first-sign-in/app', { code: codeAt(key, at) })
  if (linked.status !== 200) throw new Error(`link app: ${linked.status} ${said(linked)}`)
  return { key, recoveryCodes: codesOn(linked) }
}

/** What a form complains of. */
export const said = ({ text }: Seen): string =>
  [...text.matchAll(/govuk-error-message">\s*<span[^>]*>Error:<\/span>([^<]*)</g)].map(([, one = '']) => one.trim()).join('; ')
