import { appending } from './appending.js'
import { atOnce } from './at-once.js'
import { closing } from './closing.js'
import { filters } from './filters.js'
import { following } from './following.js'
import { idempotence } from './idempotence.js'
import { likeAModel } from './like-a-model.js'
import { limits } from './limits.js'
import type { NewLog } from './log-under-test.js'
import { longAgo } from './long-ago.js'
import { pages } from './pages.js'
import { reading } from './reading.js'
import { recording } from './recording.js'
import { roundTrip } from './round-trip.js'
import { subscribing } from './subscribing.js'

/** What every adapter of the port does, modelled on what KurrentDB's own suites ask of it. `page` is how many events it reads at a time. */
export const eventStoreContract = (adapter: string, newLog: NewLog, { page = 500 }: { readonly page?: number } = {}): void => {
  describe(`the log, ${adapter}`, () => {
    appending(newLog)
    limits(newLog)
    atOnce(newLog)
    idempotence(newLog)
    longAgo(newLog)
    reading(newLog)
    pages(newLog, page)
    filters(newLog)
    roundTrip(newLog)
    subscribing(newLog)
    following(newLog)
    recording(newLog)
    closing(newLog)
    likeAModel(adapter, newLog)
  })
}
