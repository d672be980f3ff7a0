import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Bytes of content sealed at a time; each is followed by its tag. A file of any size passes without being held as a whole. */
const CHUNK = 65_536
const TAG = 16

/** The place of the chunk, and whether it is the last: none can be moved, left out or cut off. A key seals one content only. */
const nonceOf = (place: number, isLast: boolean): Uint8Array => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(place, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** The same bytes in pieces of one size, the last of which may be smaller, or empty where there is nothing at all. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly isLast: boolean }> {
  // Put together once there is enough: whoever sends a byte at a time would otherwise have each copied thousands of times.
  let [held, bytes]: [Uint8Array[], number] = [[], 0]
  for await (const more of source) {
    held.push(more)
    bytes += more.length
    if (bytes <= size) continue
    let together = Buffer.concat(held)
    for (; together.length > size; together = together.subarray(size)) yield { piece: together.subarray(0, size), isLast: false }
    ;[held, bytes] = [[together], together.length]
  }
  yield { piece: Buffer.concat(held), isLast: true }
}

/** AES-256-GCM, chunk by chunk. */
export async function* sealedChunks(source: AsyncIterable<Uint8Array>, key: Uint8Array): AsyncGenerator<Buffer> {
  let place = 0
  for await (const { piece, isLast } of pieces(source, CHUNK)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place++, isLast))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

/** @throws where a single bit is not as it was sealed, or something is missing */
export async function* openedChunks(source: AsyncIterable<Uint8Array>, key: Uint8Array): AsyncGenerator<Buffer> {
  let place = 0
  for await (const { piece, isLast } of pieces(source, CHUNK + TAG)) {
    if (piece.length < TAG) throw new Error(`expected a sealed chunk with its tag at chunk ${place}, found ${piece.length} bytes`)
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place++, isLast))
    decipher.setAuthTag(piece.subarray(-TAG))
    yield Buffer.concat([decipher.update(piece.subarray(0, -TAG)), decipher.final()])
  }
}
