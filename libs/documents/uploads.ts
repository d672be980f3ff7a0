import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ERASED, keyOfDocument, type Vault } from '@ledger/vault'
import { endingOf, mediaTypeOf, type MediaType } from './document-type.js'
import { unfitness, type Unfit } from './look-into.js'
import type { Scan, Scanner } from './scanner.js'
import { openedChunks, sealedChunks } from './sealed-chunks.js'

/** A document that lies in the folder, sealed under a key of its own. */
export interface KeptDocument {
  readonly kept: true
  /** Of its content, in hexadecimal: what it is called by. */
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: MediaType
  readonly scan: Extract<Scan, 'clean' | 'not scanned'>
}

/** Why a document was not kept; nothing of it is left. */
export interface NotKept {
  readonly kept: false
  readonly why: Unfit | 'type-not-taken' | 'too-large' | 'empty' | 'infected' | 'scanner-unreachable' | 'erased-before'
}

export interface UploadsOptions {
  /** The data folder. */
  readonly folder: string
  readonly vault: Pick<Vault, 'make' | 'find' | 'erase'>
  readonly scanner: Scanner
  readonly maxBytes: number
  /** Whether a document is kept, as not scanned, where there is a scanner and it does not answer. */
  readonly keepUnscanned?: boolean
}

export interface Uploads {
  /** Whether the scanner answers; null where there is none. */
  readonly scannerAnswers: () => Promise<boolean | null>
  /** Whether documents are taken in, as not scanned, while the scanner does not answer. */
  readonly keepUnscanned: boolean
  readonly maxBytes: number
  /** Takes in a document, as it comes: its name is looked at for its ending and kept nowhere. */
  keep(source: AsyncIterable<Uint8Array>, fileName: string): Promise<KeptDocument | NotKept>
  /** The content, or nothing where it was erased or never was here. */
  read(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Destroys its key, then its file: no copy of the folder opens it any more. */
  erase(sha256: string): Promise<void>
}

class TooLarge extends Error {}

/** Documents of a ledger, by the SHA-256 of their content, in `uploads/` of the data folder. What a stopped process left half taken in goes at the start. */
export const openUploads = ({ folder, vault, scanner, maxBytes, keepUnscanned = false }: UploadsOptions): Uploads => {
  const [uploads, incoming] = [join(folder, 'uploads'), join(folder, 'uploads', 'incoming')]
  const ready = (): void => void mkdirSync(incoming, { recursive: true, mode: 0o700 })
  rmSync(incoming, { recursive: true, force: true })
  const place = (sha256: string): string => join(uploads, sha256)

  const keep: Uploads['keep'] = async (source, fileName) => {
    const ending = endingOf(fileName)
    if (!ending) return { kept: false, why: 'type-not-taken' }
    ready()
    // On its way in, its digest and so its key are not known yet: it lies under one that dies with this call.
    const [passing, passingKey] = [join(incoming, randomUUID()), randomBytes(32)]
    const read = (): AsyncIterable<Uint8Array> => openedChunks(createReadStream(passing), passingKey)
    try {
      const counted = counting(source, maxBytes)
      await written(passing, sealedChunks(counted.bytes, passingKey))
      const { sha256, bytes } = counted.result()
      if (bytes === 0) return { kept: false, why: 'empty' }
      const unfit = await unfitness(read, ending)
      if (unfit) return { kept: false, why: unfit }
      const scan = await scanner.scan(read())
      if (scan === 'infected') return { kept: false, why: 'infected' }
      if (scan === 'unreachable' && !keepUnscanned) return { kept: false, why: 'scanner-unreachable' }
      const key = (await vault.make([keyOfDocument(sha256)])).get(keyOfDocument(sha256))
      if (key === ERASED || key === undefined) return { kept: false, why: 'erased-before' }
      if (!existsSync(place(sha256))) {
        const whole = join(incoming, randomUUID())
        await written(whole, sealedChunks(read(), key))
        await rename(whole, place(sha256))
        await synced(uploads)
      }
      return { kept: true, sha256, bytes, mediaType: mediaTypeOf(ending), scan: scan === 'clean' ? 'clean' : 'not scanned' }
    } catch (error) {
      if (error instanceof TooLarge) return { kept: false, why: 'too-large' }
      throw error
    } finally {
      await rm(passing, { force: true })
    }
  }

  return {
    scannerAnswers: () => scanner.answers(),
    keepUnscanned,
    maxBytes,
    keep,
    read: async (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256) || !existsSync(place(sha256))) return undefined
      const key = (await vault.find([keyOfDocument(sha256)])).get(keyOfDocument(sha256))
      return key === undefined || key === ERASED ? undefined : openedChunks(createReadStream(place(sha256)), key)
    },
    erase: async (sha256) => {
      await vault.erase([keyOfDocument(sha256)])
      await rm(place(sha256), { force: true })
    },
  }
}

const counting = (source: AsyncIterable<Uint8Array>, maxBytes: number) => {
  const hash = createHash('sha256')
  let bytes = 0
  const passed = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      bytes += chunk.length
      if (bytes > maxBytes) throw new TooLarge()
      hash.update(chunk)
      yield chunk
    }
  }
  return { bytes: passed(), result: () => ({ sha256: hash.digest('hex'), bytes }) }
}

const written = async (path: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content) await file.write(chunk)
    await file.sync()
  } finally {
    await file.close()
  }
}

const synced = async (folder: string): Promise<void> => {
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}
