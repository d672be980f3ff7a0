import type { Fault, StandIn } from '../stand-in/index.js'

/** A way in which the server of the log fails, as long as it is not ended. */
export interface Kind {
  readonly name: string
  /** Whether the log can be read all the while. */
  readonly reads: boolean
  begin(standIn: StandIn): Promise<void> | void
  end(standIn: StandIn): Promise<void> | void
}

const always = { times: Infinity } as const

const faulty = (name: string, reads: boolean, faultOf: (standIn: StandIn) => Fault): Kind => ({
  name,
  reads,
  begin: (standIn) => standIn.faults.add(faultOf(standIn)),
  end: ({ faults }) => faults.clear(),
})

export const kinds: readonly Kind[] = [
  { name: 'refused', reads: false, begin: (standIn) => standIn.stop(), end: (standIn) => standIn.restart() },
  { name: 'black hole', reads: false, begin: (standIn) => standIn.blackHole(true), end: (standIn) => standIn.blackHole(false) },
  faulty('slow', false, () => ({ what: 'slow', milliseconds: 3_000, ...always })),
  faulty('reset before', false, () => ({ what: 'reset-before', ...always })),
  faulty('reset after', true, () => ({ what: 'reset-after', method: 'write', ...always })),
  faulty('not leader', true, ({ port }) => ({ what: 'not-leader', method: 'write', leader: { host: '127.0.0.1', port }, ...always })),
]
