// Prints the contract of events as it is in the code, to be compared with what was agreed (test/contracts). A folder may be named as the last argument.
import { fileURLToPath } from 'node:url'
import { contract } from './events.mjs'

console.log(JSON.stringify(contract(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url))), null, 2))
