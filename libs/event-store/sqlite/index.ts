export { LOG_FILE } from './log-file.js'
export { MARK_FILE, readMark, writeMark, type Mark } from './mark.js'
export { openSqliteStore } from './sqlite-store.js'
