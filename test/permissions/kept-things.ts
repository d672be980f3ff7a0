import { DeclareConflict, GrantRole } from '@ledger/access'
import { AskForErasure, PlaceLegalHold, type Erased } from '@ledger/keeping'
import { idFrom, textRef, unknown, uuidFrom, words, type Command, type CommandContext, type Outcome } from '@ledger/kernel'
import { AppointPerson } from '@ledger/partnership'
import { NoteReview } from '@ledger/reviews'
import type { CommandBus } from '@nestjs/cqrs'
import { learningPointId, PARTNERSHIP, reviewId, states, TODAY } from './canary-ledger.js'
import type { StateLetter } from './matrix.js'

/** The reference of the title of a review. */
export const titleOf = (state: StateLetter): string =>
  textRef(uuidFrom(`review ${state}`, `${PARTNERSHIP}.review-${reviewId(state)}`, '0'), 'title')

/** The reference of the words of a learning point. */
export const wordsOfPoint = (state: StateLetter): string =>
  textRef(uuidFrom(`point ${state}`, `${PARTNERSHIP}.learning-point-${learningPointId(state)}`, '0'), 'text')

/** The reference of the reason of a legal hold on a review. */
export const reasonOfHold = (state: StateLetter): string =>
  textRef(uuidFrom(commandIdOf('hold', state), `${PARTNERSHIP}.holds-all`, '0'), 'reason')

export type KeptThing = 'hold' | 'hold on a text' | 'request' | 'request for a text' | 'request with mentions'

export const keptId = (kept: KeptThing, state: StateLetter): string => idFrom(commandIdOf(kept, state))

const commandIdOf = (kept: KeptThing, state: StateLetter): string => `${kept}, asked in ${state}`

/** Somebody whom words of one review mention. */
export const mentionedIn = (state: StateLetter): string => idFrom(`mentioned in ${state}`)

/** A business manager who has a conflict of interest in the open review, and in no other. */
export const conflictedInOne = idFrom('conflicted in one')

/** A request for all that mentions somebody, of the open review and of the closed one. */
export const requestOfTwo = idFrom('request of two')

/** Legal holds and requests for erasure over a review, over a text of it and over what mentions somebody, for each state of the canary ledger. */
export const recordKeptThings = async (bus: CommandBus): Promise<void> => {
  const send = async <Data extends object>(
    commandId: string,
    Sent: new (data: Data, context: CommandContext) => Command<Data>,
    data: Data,
  ) => {
    const context = {
      ...{ partnership: PARTNERSHIP, commandId, actor: { said: unknown, decided: unknown, recorded: unknown }, occurredOn: null },
      ...{ today: TODAY, source: { via: 'cli' as const, knownTo: null } },
    }
    const outcome = await bus.execute<Command<Data>, Outcome>(new Sent(data, context))
    if (!outcome.done) throw new Error(`${commandId}: refused, ${outcome.refused}`)
    return outcome.id
  }
  const mention = async (personId: string, state: StateLetter) => {
    const note = words('They said so', [personId])
    await send(`mention of ${personId} in ${state}`, NoteReview, { reviewId: reviewId(state), about: 'note', note, sources: [] })
  }
  const people = { role: 'any', agencyIds: [], from: null }
  await send('conflicted in one', AppointPerson, { name: { name: 'Conflicted in one' }, ...people })
  await send('conflicted in one, granted', GrantRole, { personId: conflictedInOne, role: 'business manager' })
  const interest = { reviewId: reviewId('O'), personId: conflictedInOne, reason: null }
  await send('conflicted in one, declared', DeclareConflict, interest)
  const both = await send('mentioned in both', AppointPerson, { name: { name: 'Mentioned in both' }, ...people })
  for (const state of ['O', 'C'] as const) await mention(both, state)
  const forgotten = { erases: { kind: 'person', personId: both } as const, ground: 'right-to-erasure' as const, withMentions: true }
  await send('request of two', AskForErasure, { ...forgotten, reason: words('A reason') })
  for (const state of states) {
    await send(`mentioned in ${state}`, AppointPerson, { name: { name: `Mentioned in ${state}` }, ...people })
    await mention(mentionedIn(state), state)
    const [review, text] = [{ kind: 'review', reviewId: reviewId(state) } as const, { kind: 'text', ref: titleOf(state) } as const]
    const why = { reason: words('A reason'), authority: words('An authority') }
    await send(commandIdOf('hold', state), PlaceLegalHold, { holds: review, ...why })
    await send(commandIdOf('hold on a text', state), PlaceLegalHold, { holds: text, ...why })
    const ask = (kept: KeptThing, erases: Erased) =>
      send(commandIdOf(kept, state), AskForErasure, { erases, ground: 'slip-of-the-pen', reason: words('A reason'), withMentions: true })
    await ask('request', review)
    await ask('request for a text', text)
    await ask('request with mentions', { kind: 'person', personId: mentionedIn(state) })
  }
}
