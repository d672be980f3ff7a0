import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { Zip, ZipDeflate } from 'fflate'

/** Characters that are gathered before they are hashed and made smaller: a few milliseconds of work. */
const PIECE = 16_384

export interface ZippedFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

export interface Zipped {
  /** What is in it, as it was before it was made smaller. */
  readonly files: readonly ZippedFile[]
  readonly bytes: number
  readonly content: Readable
}

/**
 * A zip of files that are written side by side, piece by piece. Nothing of them is kept but what they come to when they are made smaller, so that their
 * sizes and hashes are known, and can be recorded, before the first byte is handed out.
 */
export const newZip = (made: string) => {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const writing: (() => ZippedFile)[] = []
  return {
    /** Begins a file; what is given back writes to it. */
    file: (name: string): ((text: string) => void) => {
      const deflate = new ZipDeflate(name, { level: 6 })
      deflate.mtime = made
      zip.add(deflate)
      const hash: Hash = createHash('sha256')
      let [bytes, gathered] = [0, '']
      const put = (isLast: boolean): void => {
        const piece = Buffer.from(gathered)
        gathered = ''
        bytes += piece.length
        hash.update(piece)
        deflate.push(piece, isLast)
      }
      writing.push(() => {
        put(true)
        return { file: name, bytes, sha256: hash.digest('hex') }
      })
      return (text) => {
        gathered += text
        if (gathered.length >= PIECE) put(false)
      }
    },
    end: (): Zipped => {
      const files = writing.map((finish) => finish())
      zip.end()
      return { files, bytes: chunks.reduce((sum, { length }) => sum + length, 0), content: Readable.from(chunks) }
    },
  }
}
