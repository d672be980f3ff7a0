// What is known of weaknesses in the packages that a ledger in use loads, asked of the registry: node .ci/advisories.mjs, or with the file of a report.
// 0: none that docs/security.md gives fourteen days or less. 1: there are. 2: the registry does not answer, so nothing is known.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const asked = () => spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 }).stdout ?? ''

const reportIn = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

const [file] = process.argv.slice(2)
const { vulnerabilities, message, error } = reportIn(file ? readFileSync(file, 'utf8') : asked())
if (typeof vulnerabilities !== 'object' || vulnerabilities === null) {
  console.log(`Advisories were not looked up: the registry did not say (${message ?? error?.summary ?? 'no answer'}).`)
  process.exit(2)
}
const all = Object.values(vulnerabilities)
const bad = all.filter(({ severity }) => severity === 'high' || severity === 'critical')
for (const { name, severity, range, fixAvailable } of bad)
  console.log(`${severity}: ${name} ${range}; ${fixAvailable ? 'a newer version is not concerned' : 'no version is known that is not concerned'}`)
console.log(`${all.length} packages are concerned by an advisory, ${bad.length} of them by one that is high or critical.`)
process.exit(bad.length > 0 ? 1 : 0)
