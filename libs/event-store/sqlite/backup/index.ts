export { rewrittenDatabase } from './copied-database.js'
export { copiedLog, LOG_FILES } from './copied-log.js'
export { filledFolder, FolderNotEmpty, type Filling } from './filled-folder.js'
export { markHead } from './mark-head.js'
