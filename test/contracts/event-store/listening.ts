import type { EventStore, Subscribe } from '@ledger/event-store'

/** A subscription that keeps what it was handed, and can be waited for. */
export const listening = (store: EventStore, how: Subscribe, meanwhile: () => Promise<void> | void = () => undefined) => {
  const handed: string[] = []
  let check = (): void => undefined
  const subscription = store.subscribe(how, ({ meta }) => {
    handed.push(meta.command.id)
    check()
    return meanwhile()
  })
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      check = () => handed.length >= count && resolve()
      check()
    })
  return { handed, until, stop: () => subscription.stop() }
}

/** Time in which what must not happen would have happened. */
export const quiet = (milliseconds = 30): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
