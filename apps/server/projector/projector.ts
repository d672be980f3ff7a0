import { systemClock } from '@ledger/event-store'
import { answering, openProjector } from '@ledger/projections'
import { parentPort, workerData } from 'node:worker_threads'
import { everyEventType, everyProjection } from '../everything.js'
import { openLog } from '../open-log.js'
import { openVault } from '../open-vault.js'
import type { ProjectorData } from './projector-data.js'

/* The thread that keeps the read databases of a data folder up to date. It has a log, keys and files of its own. */

if (!parentPort) throw new Error('this file runs as a worker thread')
const { settings, place, ledgerId } = workerData as ProjectorData
const vault = await openVault(settings)
const store = await openLog(settings, { clock: systemClock, saltKey: (await vault.ledgerKeys()).saltKey })
const projector = openProjector(
  { store, vault, folder: settings.folder, projections: everyProjection, eventTypes: everyEventType, ledgerId },
  place,
)
projector.follow()
answering(projector, parentPort, async () => {
  await store.close()
  await vault.close()
})
