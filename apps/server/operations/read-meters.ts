import type { Meters } from './meters.js'
import type { Watch } from './watch.js'

/** Everything, as Prometheus reads it: what was counted, and what is asked only now. */
export const readMeters = async (meters: Meters, watch: Watch): Promise<string> => {
  const { tables } = meters
  const isUp = 'head' in (await watch.askLog())
  meters.logUp.set(isUp ? 1 : 0)
  meters.writable.set(isUp && watch.log.writesRefused() === null ? 1 : 0)
  const { mismatch, failing } = watch.seal()
  meters.accessLogFits.set(mismatch === null && failing === null ? 1 : 0)
  for (const { partnership, lag, asOf, stopped, rebuilding } of await watch.tables()) {
    tables.lagEvents.set({ partnership }, lag.events)
    tables.lagSeconds.set({ partnership }, lag.seconds)
    tables.age.set({ partnership }, asOf === null ? 0 : Math.max(0, (Date.now() - Date.parse(asOf)) / 1000))
    tables.stopped.set({ partnership }, stopped === null ? 0 : 1)
    tables.rebuilding.set({ partnership }, rebuilding ? 1 : 0)
  }
  return meters.registry.metrics()
}
