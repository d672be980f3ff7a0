// A process of its own over a data folder, of the compiled packages. It does what TASK says and writes what it saw into the folder SEEN, never on
// stdout or stderr: what comes out there is searched for words.
import { serve, openLedger } from '@ledger/server'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { FOLDER: folder, SEEN: seen, TASK } = process.env
const task = JSON.parse(TASK)
const reason = 'slip-of-the-pen'

if (task.what === 'look') {
  const served = await serve({ folder, port: 0, ...task.settings })
  const pages = []
  for (const path of task.paths) pages.push(await (await fetch(`${served.address}${path}`)).text())
  await served.close()
  writeFileSync(join(seen, 'pages'), pages.join('\n'))
} else {
  const ledger = await openLedger({ folder, ...task.settings })
  const { forgetting } = ledger
  const done = []
  for (const [index, ref] of task.refs.entries()) done.push(await forgetting.withdrawText(ref, { erasureId: `text-${index}`, reason }))
  if (task.person) done.push(await forgetting.forgetPerson(task.person, { erasureId: 'person', reason, texts: 'withdraw' }))
  await ledger.close()
  writeFileSync(join(seen, 'done'), JSON.stringify(done))
}
