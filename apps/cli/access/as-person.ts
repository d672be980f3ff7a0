import { aboutPartnership, seenInWords, type AccessEntry } from '@ledger/access'
import type { Command } from '@ledger/kernel'
import type { PersonInPost } from '@ledger/partnership'
import type { OpenDatabase } from '@ledger/projections'
import { admissionOf, Commands, everyProjection, standingOf, viewFrom, type OpenLedger } from '@ledger/server'
import { narrowedTo, reviewsOf, OF_EVERYBODY, OF_NO_REVIEW, type View } from '@ledger/sight'
import { CouldNot } from '../command-line/trouble.js'
import type { Looker, Wanted } from './looker.js'
import { recorded } from './recorded.js'

/** One person of one partnership, as they would look at its pages and send its forms. */
export const asPerson = async (ledger: OpenLedger, partnership: string, person: PersonInPost): Promise<Looker> => {
  const { readModels, today } = ledger
  const { personId, agencyIds } = person
  const whole = await readModels.read(partnership, null)
  const standing = standingOf(whole, person, null)
  const view = viewFrom(whole, standing, today(), new Date().toISOString())
  const narrowing = narrowedTo(view.sight, partnership, everyProjection)
  const commands = new Commands(ledger.commands, readModels)
  return {
    ...{ viewer: { personId, agencyIds }, who: { kind: 'person', personId, agencyIds }, today: today() },
    whatIsSeen: seenInWords(standing.person),
    partnerships: [partnership],
    read: async (_, asAt) => {
      const tables = await readModels.read(partnership, asAt)
      return narrowing ? readModels.narrowed(tables, narrowing) : tables
    },
    isShown: async (wanted, missing) => {
      const entries = wanted.map((one) => entryOf(one, personId, view, whole))
      const refused = entries.find(({ entry }) => entry.outcome === 'refused')
      await recorded(ledger, refused ? [refused.entry] : entries.map(({ entry }) => entry))
      if (refused) throw new CouldNot(refused.unseen ? missing : NOT_ALLOWED)
    },
    mayBeTold: async (_, ids) => [...reviewsOf(whole, ids).values()].every((reviews) => areSeen(reviews, view)),
    send: async (command: Command<object>) => {
      try {
        return await commands.send({ partnership: { code: partnership }, view, standing, after: null }, command)
      } catch (error) {
        const said = error instanceof Error ? REFUSED[error.name] : undefined
        throw said === undefined ? error : new CouldNot(said)
      }
    },
  }
}

const NOT_ALLOWED = 'The role of whoever --as names does not include this. Nothing was shown and nothing was recorded.'

const REFUSED: Readonly<Record<string, string>> = {
  NotAllowed: NOT_ALLOWED,
  NotActingYet: 'It is recorded, and does not act yet: the tables are behind. Give the command again: it goes on from there.',
}

const entryOf = (one: Wanted, who: string, view: View, whole: OpenDatabase) => {
  const thing = aboutPartnership.has(one.deed) ? null : one.what.id
  const admission = admissionOf({ deed: one.deed, thing: thing === null ? null : 'id' }, { id: thing ?? '' }, view, whole)
  const unseen = admission === 'unseen'
  const may = !unseen && admission.verdict.may
  const reasons = unseen ? [] : admission.verdict.reasons
  const entry: Omit<AccessEntry, 'session' | 'via'> = {
    ...{ ...one, who, outcome: may ? 'shown' : 'refused' },
    ground: ['named on the command line', ...reasons],
  }
  return { entry, unseen }
}

const areSeen = (reviews: readonly string[], view: View): boolean =>
  reviews
    .filter((reviewId) => reviewId !== OF_EVERYBODY)
    .every((reviewId) => view.verdict('see-review', reviewId === OF_NO_REVIEW ? null : reviewId).may)
