export { run } from './command-line/run.js'
