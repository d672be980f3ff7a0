import { importCompleted, type ImportCompleted } from './import-completed.js'
import { importRowRead, type ImportRowRead } from './import-row-read.js'
import { importStarted, type ImportStarted } from './import-started.js'

export type { ImportCompleted } from './import-completed.js'
export type { ImportRowRead } from './import-row-read.js'
export type { ImportStarted } from './import-started.js'

/** Every event of this capability. */
export type ImportEvent = ImportStarted | ImportRowRead | ImportCompleted

export const importEvents = [importStarted, importRowRead, importCompleted] as const
