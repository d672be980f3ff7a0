export { carriedAccessLog, copiedAccessLog } from './copied.js'
export { openAccessLog, type AccessLogPlace } from './open-access-log.js'
export { ACCESS_LOG_FILE } from './schema.js'
export { verifyAccessLog } from './verify-access-log.js'
