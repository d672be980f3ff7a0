import { closeSync, fstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export const FILES = ['ledger.db', 'ledger.db-wal', 'ledger.mark'] as const

export interface Flip {
  readonly file: (typeof FILES)[number]
  readonly offset: number
  /** The bits that are turned over; never none. */
  readonly bits: number
}

/** Numbers that look random and are the same for the same seed. */
export const chance = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export const openFiles = (folder: string) => {
  const open = FILES.map((file) => ({ file, handle: openSync(join(folder, file), 'r+') }))
  const files = open.map((one) => ({ ...one, size: fstatSync(one.handle).size }))
  const total = files.reduce((sum, { size }) => sum + size, 0)

  const turn = (handle: number, offset: number, bits: number): void => {
    const byte = Buffer.alloc(1)
    readSync(handle, byte, 0, 1, offset)
    writeSync(handle, Buffer.of((byte[0] ?? 0) ^ bits), 0, 1, offset)
  }
  /** What SQLite made of the WAL belongs to the bytes as they were. */
  const forget = (): void => rmSync(join(folder, 'ledger.db-shm'), { force: true })

  return {
    total,
    sizes: files.map(({ file, size }) => `${file} ${size}`).join(', '),
    /** Turns over bits of one byte, the nth of all the files, looks, and turns them back. */
    flipped: <Answer>(nth: number, bits: number, look: (flip: Flip) => Answer): Answer => {
      let offset = nth
      const found = files.find(({ size }) => offset < size || ((offset -= size), false))
      if (!found) throw new RangeError(`there is no byte ${nth}`)
      forget()
      turn(found.handle, offset, bits)
      try {
        return look({ file: found.file, offset, bits })
      } finally {
        turn(found.handle, offset, bits)
      }
    },
    close: (): void => {
      forget()
      for (const { handle } of open) closeSync(handle)
    },
  }
}
