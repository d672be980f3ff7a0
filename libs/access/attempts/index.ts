export { AttemptsOutOfReach, type Attempted, type Attempts, type Coming, type SignedOut } from './attempts.js'
