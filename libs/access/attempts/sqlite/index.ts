export { ATTEMPTS_FILE, openAttempts, type AttemptsPlace } from './open-attempts.js'
