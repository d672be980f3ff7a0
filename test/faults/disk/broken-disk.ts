import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** A file system on a device of its own that turns read-only while files are open in it, as one does whose disk has failed. */
export interface BrokenDisk {
  readonly folder: string
  turnReadOnly(): void
  /** What whoever looks after a machine does: take it away, check it, put it back. Nobody may have a file open in it. */
  repair(): void
  remove(): void
}

const ran = (program: string, ...args: readonly string[]): string => execFileSync(program, args, { stdio: 'pipe', encoding: 'utf8' }).trim()

export const brokenDisk = (): BrokenDisk => {
  const base = mkdtempSync(join(tmpdir(), 'ledger-device-'))
  const [image, folder] = [join(base, 'image'), mkdtempSync(join(tmpdir(), 'ledger-disk-'))]
  const file = openSync(image, 'w')
  ftruncateSync(file, 64 << 20)
  closeSync(file)
  const mount = (): string => ran('mount', '-o', 'loop,errors=remount-ro', image, folder)
  const unmount = (): string => ran('umount', folder)
  const removeAll = (): void => [base, folder].forEach((path) => rmSync(path, { recursive: true, force: true }))
  try {
    ran('mkfs.ext4', '-q', '-O', '^has_journal', image)
    mount()
  } catch (error) {
    removeAll()
    throw error
  }
  return {
    folder,
    turnReadOnly: () => writeFileSync(`/sys/fs/ext4/${basename(ran('findmnt', '-no', 'SOURCE', folder))}/trigger_fs_error`, '1'),
    repair: () => {
      unmount()
      // It ends with 1 where it found and mended something.
      ran('sh', '-c', `e2fsck -fy '${image}' || [ $? -eq 1 ]`)
      mount()
    },
    remove: () => {
      ran('umount', '--lazy', folder)
      removeAll()
    },
  }
}

/** Why this machine has no such disks, where that is so. */
export const noBrokenDisk = (): string | null => {
  try {
    const disk = brokenDisk()
    try {
      disk.turnReadOnly()
    } finally {
      disk.remove()
    }
    return null
  } catch (error) {
    return `no ext4 file system can be made to fail here (${String(error).split('\n')[0]}); run the tests as root on Linux with loop devices to try this`
  }
}
