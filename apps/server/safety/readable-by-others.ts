import { statSync } from 'node:fs'

const OTHERS = 0o077

/** Whether anybody but its owner may read or change a file; not asked where files have no modes, as on Windows. */
export const isOpenToOthers = (file: string): boolean => process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0
