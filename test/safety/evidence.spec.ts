import { idFrom } from '@ledger/kernel'
import { serve, type Served } from '@ledger/server'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docx, pdf } from '../../libs/documents/test/zip.js'
import { clamdServer, OURS, type ClamdServer } from '../../libs/documents/test/clamd-server.js'
import { makeSmallLedger } from '../journeys/small-ledger.js'

const ACTION = `/partnerships/exampleshire/actions/${idFrom('rota')}`

describe('evidence', () => {
  let folder: string
  let served: Served
  let scanner: ClamdServer
  let cookies = ''
  let token = ''

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-evidence-'))
    await makeSmallLedger(folder)
    scanner = await clamdServer()
    served = await serve({ folder, port: 0, web: { uploads: { maxBytes: 1_000_000, clamd: scanner.address } } })
    const { headers } = await fetch(`${served.address}/acting-as`)
    token = /form-token=([0-9a-f]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? ''
    cookies = `form-token=${token}; acting-as=exampleshire.${idFrom('business manager')}`
  })
  afterAll(async () => {
    await served?.close()
    await scanner?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const page = async (path = `${ACTION}/submit-evidence`) => (await fetch(served.address + path, { headers: { cookie: cookies } })).text()
  const revision = async () => /name="revision" value="(\d+)"/.exec(await page())?.[1] ?? ''
  const uploads = () => readdirSync(join(folder, 'uploads'), { recursive: true }).map(String)

  interface Form {
    readonly fields?: Readonly<Record<string, string>>
    readonly file?: readonly [name: string, content: Uint8Array]
    readonly withToken?: boolean
    readonly headers?: Readonly<Record<string, string>>
  }
  const send = async ({ fields = {}, file, withToken = true, headers = {} }: Form) => {
    const form = new FormData()
    const filled = {
      ...(withToken && { 'form-token': token }),
      ...{
        'command-id': `evidence ${Math.random()}`,
        revision: await revision(),
        title: 'The signed-off rota',
        by: 'me',
        kind: file ? 'file' : 'pointer',
      },
      ...{ 'dated-day': '29', 'dated-month': '6', 'dated-year': '2026', ...fields },
    }
    for (const [name, value] of Object.entries(filled)) form.append(name, value)
    if (file) form.append('file', new Blob([Buffer.from(file[1])]), file[0])
    const response = await fetch(`${served.address}${ACTION}/submit-evidence`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookies, ...headers },
      body: form,
    })
    return { status: response.status, body: await response.text() }
  }

  it('may be where it is kept', async () => {
    expect(await send({ fields: { pointer: 'Board library, item 14' } })).toMatchObject({ status: 303 })
    expect(await page(ACTION)).toContain('Kept at Board library, item 14')
  })

  it('may be a file, which is scanned, lies sealed by its digest, and is handed out as something to keep', async () => {
    const paper = pdf('Words that nobody finds on the disk')
    expect(await send({ file: ['Our names.pdf', paper] })).toMatchObject({ status: 303 })
    expect(scanner.received).toHaveLength(1)
    const details = await page(ACTION)
    expect(details).toContain('scanned for viruses')
    expect(details).not.toContain('Our names')
    const [, link = ''] = /href="([^"]+\/evidence\/\w+)"/.exec(details) ?? []
    const response = await fetch(served.address + link, { headers: { cookie: cookies } })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(paper)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="evidence-[0-9a-f]{12}\.pdf"$/) as unknown,
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/) as unknown,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
    for (const name of uploads().filter((one) => /^[0-9a-f]{64}$/.test(one)))
      expect(readFileSync(join(folder, 'uploads', name)).includes('Words')).toBe(false)
  })

  it.each<[string, Form['file'], RegExp]>([
    ['of a type that is not taken', ['a.exe', pdf()], /Files are taken as PDF/],
    ['that is not what its name says', ['a.png', Buffer.concat([pdf(), Buffer.alloc(900_000, 32)])], /not what its name says/],
    ['with macros', ['a.docx', docx({ 'word/vbaProject.bin': 'x' })], /holds macros/],
    ['with a virus', ['a.pdf', pdf(OURS)], /found a virus/],
    ['without end', ['a.txt', Buffer.alloc(1_200_000, 'a')], /no larger than 1 MB/],
    ['without content', ['a.txt', Buffer.alloc(0)], /empty/],
  ])('is no file %s: the form comes back, and nothing of it is left', async (_, file, says) => {
    const before = uploads()
    const { status, body } = await send({ file: file as [string, Uint8Array] })
    expect(status).toBe(422)
    expect(body).toMatch(says)
    expect(body).toContain('The signed-off rota')
    expect(uploads()).toEqual(before)
  })

  it('is taken from this site alone: no byte of a file is kept without the token of this browser', async () => {
    const before = uploads()
    const file = ['a.pdf', pdf('other')] as const
    expect((await send({ file, withToken: false })).status).toBe(403)
    expect((await send({ file, fields: { 'form-token': '0'.repeat(32) } })).status).toBe(403)
    expect((await send({ file, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect(uploads()).toEqual(before)
  })

  it('has its words looked over before the file is taken', async () => {
    const before = uploads()
    const { status, body } = await send({ file: ['a.pdf', pdf('third')], fields: { title: 'Rota; ring 07700 900123' } })
    expect(status).toBe(422)
    expect(body).toContain('a phone number (07700 900123)')
    expect(uploads()).toEqual(before)
  })

  it('that is not there, or of another action, is not found', async () => {
    for (const path of [
      `${ACTION}/evidence/NONE`,
      `${ACTION}/evidence/${idFrom('rota evidence')}`,
      '/partnerships/exampleshire/actions/NONE/evidence/NONE',
    ])
      expect((await fetch(served.address + path, { headers: { cookie: cookies } })).status).toBe(404)
  })

  it('is refused while the scanner is away', async () => {
    await scanner.close()
    const { status, body } = await send({ file: ['a.pdf', pdf('fourth')] })
    expect([status, /cannot be scanned for viruses at the moment/.test(body)]).toEqual([422, true])
  })
})
