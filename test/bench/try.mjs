import { mkdtempSync } from 'node:fs'
const [what] = process.argv.slice(2)
const f = mkdtempSync('/tmp/bench-')
if (what === 'log') await (await import('./log.mjs')).benchLog(f)
else await (await import('./tables.mjs')).benchTables(f)
