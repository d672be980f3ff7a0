import type { Fault, StandIn } from '../stand-in/index.js'

/** A way in which the server of the log fails, as long as it is not ended. */
export interface Kind {
  readonly name: string
  /** Whether the log can be read all the while. */
  readonly reads: boolean
  /** Whether some writes succeed, and of some it is not known. */
  readonly wavers: boolean
  begin(standIn: StandIn): Promise<void> | void
  end(standIn: StandIn): Promise<void> | void
}

const always = { times: Infinity } as const

const faulty = (name: string, { reads = false, wavers = false }, faultOf: (standIn: StandIn) => Fault): Kind => ({
  ...{ name, reads, wavers },
  begin: (standIn) => standIn.faults.add(faultOf(standIn)),
  end: ({ faults }) => faults.clear(),
})

export const kinds: readonly Kind[] = [
  { name: 'refused', reads: false, wavers: false, begin: (standIn) => standIn.stop(), end: (standIn) => standIn.restart() },
  {
    name: 'black hole',
    reads: false,
    wavers: false,
    begin: (standIn) => standIn.blackHole(true),
    end: (standIn) => standIn.blackHole(false),
  },
  faulty('slow', {}, () => ({ what: 'slow', milliseconds: 3_000, ...always })),
  faulty('reset before', {}, () => ({ what: 'reset-before', ...always })),
  // Always, and no key for a text could be made: nothing would get as far as the log.
  faulty('reset after', { reads: true, wavers: true }, () => ({ what: 'reset-after', method: 'write', chance: 0.7, ...always })),
  faulty('not leader', { reads: true }, ({ port }) => ({
    what: 'not-leader',
    method: 'write',
    leader: { host: '127.0.0.1', port },
    ...always,
  })),
]
