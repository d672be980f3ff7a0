import { appending } from './appending.js'
import { idempotence } from './idempotence.js'
import { likeAModel } from './like-a-model.js'
import type { LogUnderTest, NewLog } from './log-under-test.js'
import { reading } from './reading.js'
import { recording } from './recording.js'
import { subscribing } from './subscribing.js'

/** What every adapter of the port does, modelled on what KurrentDB's own suites ask of it. */
export const eventStoreContract = (adapter: string, newLog: NewLog): void => {
  describe(`the log, ${adapter}`, () => {
    let log: LogUnderTest
    beforeEach(async () => {
      log = await newLog()
    })
    afterEach(() => log.dispose())

    const current = (): LogUnderTest => log
    appending(current)
    idempotence(current)
    reading(current)
    subscribing(current)
    recording(newLog)
    likeAModel(newLog)
  })
}
