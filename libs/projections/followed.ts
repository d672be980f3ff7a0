import type { EventStore, Subscription } from '@ledger/event-store'

/** How often it is looked whether anything was missed, or can be tried again; milliseconds. */
const LOOK_AGAIN = 1_000

/**
 * Calls for a partnership whenever something of it is recorded, one call at a time. The subscription says only that there is something: what
 * is applied is read from the checkpoint on, so that nothing is missed or applied twice where catching up and following meet.
 */
export const followed = (
  store: EventStore,
  partnerships: () => Promise<readonly string[]>,
  bringUpToDate: (partnership: string) => Promise<void>,
) => {
  const busy = new Map<string, Promise<void>>()
  const again = new Set<string>()
  let subscription: Subscription | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const wake = (partnership: string): void => {
    if (stopped) return
    if (busy.has(partnership)) return void again.add(partnership)
    const work = bringUpToDate(partnership).finally(() => {
      busy.delete(partnership)
      if (again.delete(partnership)) wake(partnership)
    })
    busy.set(partnership, work)
  }

  const subscribe = async (): Promise<void> => {
    const after = await store.head()
    if (stopped || subscription) return
    subscription = store.subscribe({ after, onError: () => (subscription = undefined) }, ({ stream }) => {
      if (!stream.startsWith('~')) wake(stream.slice(0, stream.indexOf('.')))
    })
  }

  /** Also what the log could not be asked before. */
  const look = async (): Promise<void> => {
    if (!subscription) await subscribe().catch(() => undefined)
    for (const partnership of await partnerships()) wake(partnership)
  }

  return {
    start: (): void => {
      void look()
      timer ??= setInterval(() => void look(), LOOK_AGAIN)
    },
    stop: async (): Promise<void> => {
      stopped = true
      clearInterval(timer)
      await subscription?.stop()
      await Promise.allSettled(busy.values())
    },
  }
}
