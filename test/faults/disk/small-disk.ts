import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own, in memory, that can be filled and made read-only. */
export interface SmallDisk {
  readonly folder: string
  /** Leaves not a byte. What others let go of meanwhile is taken too when it is called again. */
  fill(): void
  makeRoom(): void
  readOnly(): void
  writable(): void
  remove(): void
}

const ran = (program: string, ...args: readonly string[]): void => void execFileSync(program, args, { stdio: 'pipe' })

/** @param size such as `24m` */
export const smallDisk = (size: string, folder = mkdtempSync(join(tmpdir(), 'ledger-disk-'))): SmallDisk => {
  ran('mount', '-t', 'tmpfs', '-o', `size=${size},mode=700`, 'ledger-faults', folder)
  const ballast = join(folder, 'ballast')
  let mounted = true
  return {
    folder,
    fill: () => {
      const file = openSync(ballast, 'a')
      for (const size of [1 << 20, 1 << 12]) while (hasWritten(file, size));
      closeSync(file)
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    readOnly: () => ran('mount', '-o', 'remount,ro', folder),
    writable: () => ran('mount', '-o', 'remount,rw', folder),
    remove: () => {
      if (!mounted) return
      mounted = false
      ran('umount', '--lazy', folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const hasWritten = (file: number, size: number): boolean => {
  try {
    return writeSync(file, Buffer.alloc(size)) === size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}

/** Why this machine has no small disks, where that is so. */
export const noSmallDisk = (): string | null => {
  try {
    smallDisk('1m').remove()
    return null
  } catch (error) {
    return `file systems cannot be mounted here (${String(error).split('\n')[0]}); run the tests as root on Linux to try this`
  }
}
