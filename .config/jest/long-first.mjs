import TestSequencer from '@jest/test-sequencer'

/** The long ones of all, longest first. In a fresh clone Jest knows no durations, and one begun last would hold up the end alone. */
const LONG = [
  'test/faults/kills',
  'event-store/kurrentdb-batch-append',
  'event-store/kurrentdb-append',
  'event-store/sqlite.spec',
  'demo/demonstration',
  'test/forgetting/forgetting',
  'event-store/in-memory',
  'architecture/purity',
  'vault/kurrentdb',
  'imports/import-killed',
  'faults/outage',
]

const place = ({ path }) => {
  const found = LONG.findIndex((part) => path.includes(part))
  return found === -1 ? LONG.length : found
}

export default class LongFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other))
  }
}
