import { LogUnavailable, type EventStore } from '@ledger/event-store'

/** A log between which and its readers something may come. */
export const troubledLog = (store: EventStore) => {
  let isDown = false
  let held: Promise<void> | undefined
  let letGo = (): void => undefined
  const asked = <Answer>(ask: () => Promise<Answer>): Promise<Answer> =>
    isDown ? Promise.reject(new LogUnavailable('the log does not answer', 'not written', 5)) : ask()

  const log: EventStore = {
    ...store,
    head: () => asked(() => store.head()),
    leafAt: (position) => asked(() => store.leafAt(position)),
    lastPositionOn: (day) => asked(() => store.lastPositionOn(day)),
    async *readAll(how) {
      if (how?.limit !== undefined && how.limit > 1) await held
      await asked(() => Promise.resolve())
      yield* store.readAll(how)
    },
  }
  return {
    log,
    /** From now on it cannot be reached, or can again. */
    down: (yes: boolean): void => void (isDown = yes),
    /** Whoever reads many events of it waits until it is let go. */
    hold: (): void => void (held = new Promise((resolve) => (letGo = resolve))),
    letGo: (): void => {
      letGo()
      held = undefined
    },
  }
}
