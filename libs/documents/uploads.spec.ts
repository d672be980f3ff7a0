import fc from 'fast-check'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inMemoryVault } from '@ledger/vault/in-memory'
import { clamd, clamdAddress } from './clamd.js'
import { noScanner, type Scanner } from './scanner.js'
import { openedChunks, sealedChunks } from './sealed-chunks.js'
import { clamdServer, OURS, type Manner } from './test/clamd-server.js'
import { docx, pdf, png, zipOf } from './test/zip.js'
import { openUploads } from './uploads.js'

async function* from(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}
const all = async (source: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of source ?? from()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('uploads', () => {
  let folder: string
  const vault = inMemoryVault()
  const open = (more: { readonly scanner?: Scanner; readonly keepUnscanned?: boolean; readonly maxBytes?: number } = {}) =>
    openUploads({ folder, vault, scanner: noScanner, maxBytes: 1_000_000, ...more })
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ledger-uploads-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const held = (): readonly string[] =>
    existsSync(join(folder, 'uploads')) ? readdirSync(join(folder, 'uploads')).filter((name) => name !== 'incoming') : []
  const halfTaken = (): readonly string[] =>
    existsSync(join(folder, 'uploads/incoming')) ? readdirSync(join(folder, 'uploads/incoming')) : []

  it('keep a document by its digest, sealed, for the eyes of its owner, and give it back whole', async () => {
    const uploads = open()
    const paper = pdf('Words that nobody finds on the disk')
    const kept = await uploads.keep(from(paper.subarray(0, 10), paper.subarray(10)), 'Our paper.PDF')
    const sha256 = createHash('sha256').update(paper).digest('hex')
    expect(kept).toEqual({ kept: true, sha256, bytes: paper.length, mediaType: 'application/pdf', scan: 'not scanned' })
    expect(held()).toEqual([sha256])
    expect(halfTaken()).toEqual([])
    const [file, place] = [join(folder, 'uploads', sha256), join(folder, 'uploads')]
    expect(readFileSync(file).includes('Words')).toBe(false)
    expect([statSync(file).mode & 0o777, statSync(place).mode & 0o777]).toEqual([0o600, 0o700])
    expect(await all(await uploads.read(sha256))).toEqual(paper)
  })

  it('keep the same content once', async () => {
    const uploads = open()
    const [first, second] = [await uploads.keep(from(png), 'a.png'), await uploads.keep(from(png), 'b.png')]
    expect(second).toEqual(first)
    expect(held()).toHaveLength(1)
  })

  it.each([
    ['a.docx', docx()],
    ['a.png', png],
    ['a.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.alloc(32)])],
    ['a.txt', Buffer.from('Minutes of 12 March 2024 – agreed')],
    ['a.csv', Buffer.from('a,b\n1,2\n')],
  ])('take what is what it says: %s', async (name, content) => {
    expect(await open().keep(from(content), name)).toMatchObject({ kept: true })
  })

  it.each([
    ['an ending that is not taken', 'a.exe', pdf(), 'type-not-taken'],
    ['no ending', 'paper', pdf(), 'type-not-taken'],
    ['a page that runs', 'a.html', Buffer.from('<script>'), 'type-not-taken'],
    ['a picture that runs', 'a.svg', Buffer.from('<svg/>'), 'type-not-taken'],
    ['a program called a paper', 'a.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'not-what-its-name-says'],
    ['a paper called a picture', 'a.png', pdf(), 'not-what-its-name-says'],
    ['a picture called a text', 'a.txt', png, 'not-what-its-name-says'],
    ['bytes called a text', 'a.csv', Buffer.from([1, 2, 3, 0, 5]), 'not-what-its-name-says'],
    ['an archive called a document', 'a.docx', zipOf({ 'a.txt': 'a' }), 'not-what-its-name-says'],
    ['macros by type', 'a.docx', docx({}, 'application/vnd.ms-word.document.macroEnabled.main+xml'), 'holds-macros'],
    ['macros by part', 'a.docx', docx({ 'word/vbaProject.bin': 'x' }), 'holds-macros'],
    ['an object within', 'a.docx', docx({ 'word/embeddings/oleObject1.bin': 'x' }), 'holds-macros'],
    [
      'old or protected office',
      'a.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'protected-or-old-office',
    ],
    ['nothing', 'a.txt', Buffer.alloc(0), 'empty'],
    ['too much', 'a.txt', Buffer.alloc(1_000_001, 'a'), 'too-large'],
  ])('refuse %s, and leave nothing of it', async (_, name, content, why) => {
    expect(await open().keep(from(content), name)).toEqual({ kept: false, why })
    expect([held(), halfTaken()]).toEqual([[], []])
  })

  it('leave nothing where the sender breaks off, nor of what a stopped process had half taken in', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield pdf()
      throw new Error('gone')
    }
    await expect(open().keep(broken(), 'a.pdf')).rejects.toThrow('gone')
    expect([held(), halfTaken()]).toEqual([[], []])
    mkdirSync(join(folder, 'uploads/incoming'), { recursive: true })
    writeFileSync(join(folder, 'uploads/incoming/left'), 'half')
    open()
    expect(halfTaken()).toEqual([])
  })

  it('give nothing back for a name that is none, for what is not there, and for what was erased, which never comes back', async () => {
    const uploads = open()
    const content = pdf(randomBytes(8).toString('hex'))
    const kept = await uploads.keep(from(content), 'a.pdf')
    if (!kept.kept) throw new Error(kept.why)
    for (const name of ['../keys.db', 'a'.repeat(64), '']) expect(await uploads.read(name)).toBeUndefined()
    await uploads.erase(kept.sha256)
    expect(await uploads.read(kept.sha256)).toBeUndefined()
    expect(held()).toEqual([])
    expect(await uploads.keep(from(content), 'a.pdf')).toEqual({ kept: false, why: 'erased-before' })
  })

  it('do not give back a document of which a bit was changed', async () => {
    const uploads = open()
    const kept = await uploads.keep(from(pdf('whole')), 'a.pdf')
    if (!kept.kept) throw new Error(kept.why)
    const file = join(folder, 'uploads', kept.sha256)
    const bytes = readFileSync(file)
    bytes[3] = (bytes[3] ?? 0) ^ 1
    writeFileSync(file, bytes)
    await expect(all(await uploads.read(kept.sha256))).rejects.toThrow()
  })

  describe('with a scanner', () => {
    const scanned = async (manner: Manner, content: Buffer, more: object = {}, patience?: number) => {
      const server = await clamdServer(manner)
      try {
        const address = clamdAddress(server.address)
        if (!address) throw new Error(server.address)
        const result = await open({ scanner: clamd(address, patience), ...more }).keep(from(content), 'a.pdf')
        return { result, received: server.received }
      } finally {
        await server.close()
      }
    }

    it('say that it is clean, once all of it was scanned', async () => {
      const content = Buffer.concat([pdf(), randomBytes(200_000)])
      const { result, received } = await scanned('scans', content)
      expect(result).toMatchObject({ kept: true, scan: 'clean' })
      expect(received).toEqual([content])
    })

    it('refuse what is infected', async () => {
      expect((await scanned('scans', pdf(OURS))).result).toEqual({ kept: false, why: 'infected' })
      expect([held(), halfTaken()]).toEqual([[], []])
    })

    it.each<Manner>(['hangs up', 'says nothing', 'refuses large', 'answers nonsense'])(
      'refuse what was not scanned, unless the settings say otherwise: it %s',
      async (manner) => {
        expect((await scanned(manner, pdf(manner), {}, 300)).result).toEqual({ kept: false, why: 'scanner-unreachable' })
        expect((await scanned(manner, pdf(manner), { keepUnscanned: true }, 300)).result).toMatchObject({ kept: true, scan: 'not scanned' })
      },
    )

    it('refuse where nobody listens', async () => {
      const server = await clamdServer()
      await server.close()
      const scanner = clamd(clamdAddress(server.address) as { host: string; port: number })
      expect(await open({ scanner }).keep(from(pdf()), 'a.pdf')).toEqual({ kept: false, why: 'scanner-unreachable' })
    })

    it.each<[Manner, boolean]>([
      ['scans', true],
      ['says nothing', false],
      ['hangs up', false],
      ['answers nonsense', false],
    ])('say whether it answers: it %s', async (manner, answers) => {
      const server = await clamdServer(manner)
      const scanner = clamd(clamdAddress(server.address) as { host: string; port: number }, 300)
      expect(await open({ scanner }).scannerAnswers()).toBe(answers)
      await server.close()
      expect(await open({ scanner }).scannerAnswers()).toBe(false)
      expect(await open().scannerAnswers()).toBeNull()
    })

    it('reach it by the path of its socket as well', async () => {
      const path = join(folder, 'clamd.sock')
      const server = await clamdServer('scans', path)
      expect(await open({ scanner: clamd({ path }) }).keep(from(pdf()), 'a.pdf')).toMatchObject({ scan: 'clean' })
      await server.close()
    })
  })
})

describe('the address of a scanner', () => {
  it.each([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['clamav:3310', { host: 'clamav', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('is read: %s', (said, address) => expect(clamdAddress(said)).toEqual(address))
  it.each(['clamav', 'clamav:0', 'clamav:99999', 'http://clamav:3310', ''])('is none: %j', (said) =>
    expect(clamdAddress(said)).toBeUndefined(),
  )
})

describe('sealed chunks', () => {
  it('come back as they were, in whatever pieces they went, and not without their end', async () => {
    const size = fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 131_072, 200_001)
    await fc.assert(
      fc.asyncProperty(size, fc.integer({ min: 100, max: 70_000 }), async (bytes, piece) => {
        const key = randomBytes(32)
        const content = randomBytes(bytes)
        const pieces = Array.from({ length: Math.ceil(bytes / piece) }, (_, place) => content.subarray(place * piece, (place + 1) * piece))
        const sealed = await all(sealedChunks(from(...pieces), key))
        expect(await all(openedChunks(from(sealed), key))).toEqual(content)
        const whole = 65_536 + 16
        if (sealed.length > whole) await expect(all(openedChunks(from(sealed.subarray(0, whole)), key))).rejects.toThrow()
        await expect(all(openedChunks(from(sealed), randomBytes(32)))).rejects.toThrow()
      }),
      { numRuns: 25 },
    )
  })
})
