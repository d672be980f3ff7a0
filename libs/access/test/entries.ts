import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccessEntry } from '@ledger/access'

/** A page about one review, read by one person. */
export const entry = (given: Partial<AccessEntry> = {}): AccessEntry => ({
  ...{ partnership: 'exampleshire', who: 'PERSON1', session: 'SESSION1', outcome: 'shown', deed: 'see-review' },
  ...{ what: { kind: 'review-details', id: 'REVIEW1' }, reviewIds: ['REVIEW1'], ground: ['works on the review'], via: 'page', asAt: null },
  ...given,
})

/** A clock that says one instant after another, a minute apart, across an end of a London day. */
export const minutes = (from = '2026-06-29T22:58:00.000Z'): (() => string) => {
  let at = Date.parse(from)
  return () => {
    at += 60_000
    return new Date(at).toISOString()
  }
}

export const folders = () => {
  const made: string[] = []
  return {
    make: (): string => {
      const folder = mkdtempSync(join(tmpdir(), 'ledger-access-'))
      made.push(folder)
      return folder
    },
    remove: (): void => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })),
  }
}
