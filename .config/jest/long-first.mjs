import TestSequencer from '@jest/test-sequencer'

/** The long ones of all, longest first. In a fresh clone Jest knows no durations, and one begun last would hold up the end alone. */
const LONG = [
  'test/faults/kills',
  'event-store/kurrentdb-append',
  'event-store/kurrentdb-batch-append',
  'test/forgetting/forgetting',
  'demo/demonstration',
  'journeys/every-page',
  'event-store/sqlite.spec',
  'disk-sync',
  'permissions/surfaces',
  'permissions/command-line',
  'keeping/erasing',
  'permissions/published-only',
  'architecture/purity',
  'forgetting/on-a-server',
  'event-store/in-memory',
  'permissions/server-log',
  'imports/import-killed',
  'permissions/commands',
  'faults/outage',
  'faults/disk-full',
  'faults/tampering',
  'vault/kurrentdb',
  'journeys/administration',
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
