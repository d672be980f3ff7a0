import { reached, type EventStore } from '@ledger/event-store'
import type { Actor, AnyEventType } from '@ledger/kernel'
import { ERASED, KeyLost, keyOfDocument, keyOfPerson, type Vault } from '../vault.js'
import { erasuresIn, type Erasure } from './erasures.js'
import { mentionedIn } from './mentioned-in.js'
import { NOBODY_KNOWN, record } from './record.js'

/** What an erasure needs. */
export interface Surroundings {
  /** As it is stored. */
  readonly log: EventStore
  readonly vault: Pick<Vault, 'find' | 'erase'>
  readonly eventTypes: readonly AnyEventType[]
  /** Where words lie opened on this node. */
  readonly opened: { honourErasures(): Promise<void> }
}

export interface Asked {
  /** Of whoever asks; the same again is the same erasure. Letters, digits and hyphens. */
  readonly erasureId: string
  /** A code, such as `slip-of-the-pen`: it stays in the log, where no sentence about anybody belongs. */
  readonly reason: string
  readonly actor?: Actor
}

export interface Together {
  readonly personIds: readonly string[]
  readonly refs: readonly string[]
  readonly documents?: readonly string[]
}

export interface Forgotten {
  readonly erasure: Erasure
  /** Texts that say they mention the person. They are withdrawn too where that was asked for; otherwise somebody reads them first. */
  readonly mentionedIn: readonly string[]
}

export interface Forgetting {
  /**
   * Withdraws one text, named `<eventId>/<field>`. When it resolves, no byte of the words or of their key is in a file of this data folder.
   * @throws NothingToErase where no such text was ever kept
   */
  withdrawText(ref: string, asked: Asked): Promise<Erasure>
  /**
   * Forgets every name and secret of a person. Texts that mention them are listed, and withdrawn in the same erasure where `texts` says so.
   * @throws NothingToErase where no name of theirs was ever kept
   */
  forgetPerson(personId: string, asked: Asked & { readonly texts?: 'list' | 'withdraw' }): Promise<Forgotten>
  /**
   * Erases together the names of people, texts and documents by their SHA-256, in one erasure: exactly these, and nothing else. A document whose
   * key was never kept here is passed over.
   * @throws NothingToErase where one of them was never kept; then nothing is erased
   */
  eraseTogether(what: Together, asked: Asked): Promise<Erasure>
  /** Carries on what was cut short, and destroys again keys that came back with an old copy. Nothing is served before. */
  resume(): Promise<void>
  erasures(): Promise<readonly Erasure[]>
}

/** Nothing of that name was ever sealed: a slip in the name, or a text without words. */
export class NothingToErase extends Error {
  override readonly name = 'NothingToErase'

  constructor(keyName: string) {
    super(`expected the name of words that are kept, found none under ${keyName}: look it up and ask again; nothing was erased`)
  }
}

/** The name of an erasure was used before, for other words. */
export class ErasureIdReused extends Error {
  override readonly name = 'ErasureIdReused'

  constructor(erasureId: string) {
    super(`expected a new id for another erasure, found ${erasureId} in the log, of other words; nothing was erased`)
  }
}

/**
 * An erasure is said in the log first, then the keys are destroyed, then the opened words dropped, then it is said to be completed. Whoever dies in
 * between leaves it begun, and it is carried on at the next start; each step done twice is as done once.
 */
export const forgetting = ({ log, vault, eventTypes, opened }: Surroundings): Forgetting => {
  const carryOn = async ({ erasureId, keyNames }: Pick<Erasure, 'erasureId' | 'keyNames'>, actor: Actor): Promise<void> => {
    await vault.erase(keyNames)
    reached('in forget')
    await opened.honourErasures()
    reached('in forget')
    await record(log, streamOf(erasureId), 0, { type: 'ErasureCompleted', data: { erasureId } }, { actor, commandId: erasureId })
  }

  /** Words that were erased already are not erased again under another name. */
  const erased = async (keyNames: readonly string[], { erasureId, reason, actor = NOBODY_KNOWN }: Asked): Promise<Erasure> => {
    refuseSentence(reason)
    if (!(await covering(log, erasureId, keyNames))) {
      const event = { type: 'ErasureStarted', data: { erasureId, keyNames, reason } } as const
      await record(log, streamOf(erasureId), 'no stream', event, { actor, commandId: erasureId })
      reached('in forget')
    }
    const begun = await covering(log, erasureId, keyNames)
    if (begun?.unreadableAt === null) await carryOn(begun, actor)
    const done = await covering(log, erasureId, keyNames)
    if (!done) throw new Error(`expected erasure ${erasureId} in the log, found none`)
    return done
  }

  return {
    withdrawText: async (ref, asked) => {
      if (!TEXT.test(ref)) throw new NothingToErase(ref)
      await refuseUnknown(vault, ref)
      return erased([ref], asked)
    },
    forgetPerson: async (personId, { texts = 'list', ...asked }) => {
      await refuseUnknown(vault, keyOfPerson(personId))
      const mentions = await mentionedIn(log, eventTypes, personId)
      const erasure = await erased([keyOfPerson(personId), ...(texts === 'withdraw' ? mentions : [])], asked)
      return { erasure, mentionedIn: mentions }
    },
    eraseTogether: async ({ personIds, refs, documents = [] }, asked) => {
      const unnamed = refs.find((ref) => !TEXT.test(ref))
      if (unnamed !== undefined) throw new NothingToErase(unnamed)
      const keyNames = [...personIds.map(keyOfPerson), ...refs]
      for (const keyName of keyNames) await refuseUnknown(vault, keyName)
      const held = await Promise.all(documents.map(keyOfDocument).map(async (name) => ((await isKept(vault, name)) ? [name] : [])))
      return erased([...keyNames, ...held.flat()], asked)
    },
    resume: async () => {
      for (const erasure of await erasuresIn(log))
        if (erasure.unreadableAt === null || !(await allErased(vault, erasure.keyNames))) await carryOn(erasure, NOBODY_KNOWN)
    },
    erasures: () => erasuresIn(log),
  }
}

const streamOf = (erasureId: string): string => `~erasure-${erasureId}`

const covering = async (log: EventStore, erasureId: string, keyNames: readonly string[]): Promise<Erasure | undefined> => {
  const covers = (erasure: Erasure): boolean => keyNames.every((name) => erasure.keyNames.includes(name))
  const erasures = await erasuresIn(log)
  const own = erasures.find((erasure) => erasure.erasureId === erasureId)
  if (own && !covers(own)) throw new ErasureIdReused(erasureId)
  return own ?? erasures.find(covers)
}

/** Of an event's field: the ledger's own keys have other names, and are never erased. */
const TEXT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[A-Za-z]+$/
const CODE = /^[a-z]+(?:-[a-z]+){0,4}$/

const refuseSentence = (reason: string): void => {
  if (!CODE.test(reason))
    throw new RangeError('a reason is a code of small letters and hyphens, such as slip-of-the-pen; the one given is none')
}

const isKept = async (vault: Pick<Vault, 'find'>, keyName: string): Promise<boolean> => {
  try {
    await vault.find([keyName])
    return true
  } catch (error) {
    if (error instanceof KeyLost) return false
    throw error
  }
}

const refuseUnknown = async (vault: Pick<Vault, 'find'>, keyName: string): Promise<void> => {
  try {
    await vault.find([keyName])
  } catch (error) {
    throw error instanceof KeyLost ? new NothingToErase(keyName) : error
  }
}

const allErased = async (vault: Pick<Vault, 'find'>, keyNames: readonly string[]): Promise<boolean> => {
  try {
    return [...(await vault.find(keyNames)).values()].every((found) => found === ERASED)
  } catch (error) {
    if (error instanceof KeyLost) return false
    throw error
  }
}
