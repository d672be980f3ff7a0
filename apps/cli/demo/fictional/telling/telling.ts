import { addDays, idFrom, onDay, uuidFrom, type Actor, type FuzzyDate, type IsoDate } from '@ledger/kernel'
import type { WishData, WishName } from './wishes.js'

/** One command of the story, with the day on which it is recorded. */
export interface Scene<Name extends WishName = WishName> {
  readonly day: IsoDate
  readonly wish: Name
  readonly commandId: string
  readonly data: WishData<Name>
  readonly actor: Actor
  readonly occurredOn: FuzzyDate | null
  /** The time of day at which it is recorded, in UTC, where that matters; otherwise during the working day. */
  readonly at: string | null
}

/** The story is told over this many days; the day after the last of them is the folder's day. */
export const SPAN = 1096

export interface Told<Name extends WishName> {
  /** Days from the first of the story. */
  readonly on: number
  /** Names the command, and with it whatever the command makes. */
  readonly key: string
  readonly data: WishData<Name>
  readonly actor: Actor
  /** When it happened, where that is not the day it was recorded. */
  readonly happened?: number
  /** The time of day in UTC, such as `18:04:00`, after working hours. */
  readonly at?: string
}

/** Collects the scenes; what would lie after the last day is not told. */
export interface Telling {
  /** The day of the calendar that is so many days from the first. */
  day(on: number): IsoDate
  /** Tells a scene, and answers with the id of what it makes. */
  tell<Name extends WishName>(wish: Name, told: Told<Name>): string
  /** In the order in which they are recorded. */
  scenes(): readonly Scene[]
}

export const commandIdOf = (key: string): string => uuidFrom('exampleshire', key)

/** The id of what the command with this key makes. */
export const idOf = (key: string): string => idFrom(commandIdOf(key))

export const tellingUpTo = (today: IsoDate): Telling => {
  const told: { readonly on: number; readonly scene: Scene }[] = []
  const keys = new Set<string>()
  const day = (on: number): IsoDate => addDays(today, on - SPAN)
  return {
    day,
    tell: (wish, { on, key, data, actor, happened = on, at = null }) => {
      if (keys.has(key)) throw new Error(`told twice: ${key}`)
      keys.add(key)
      const scene: Scene = { day: day(on), wish, commandId: commandIdOf(key), data, actor, occurredOn: onDay(day(happened)), at }
      if (on < SPAN) told.push({ on, scene })
      return idOf(key)
    },
    scenes: () =>
      told.toSorted((one, other) => one.on - other.on || timeOf(one.scene).localeCompare(timeOf(other.scene))).map(({ scene }) => scene),
  }
}

/** What has a time of its own comes after the working day. */
const timeOf = ({ at }: Scene): string => at ?? ''
