import { streamName, type EventStore } from '@ledger/event-store'
import type { Command, IsoDate, Outcome } from '@ledger/kernel'
import { carryOut, type Erasing } from '@ledger/server'
import { APPROVED, SLIP } from './chapters/keeping.js'
import { LAST_KEY } from './chapters/sharing.js'
import { story } from './story.js'
import { idOf, type Scene } from './telling/telling.js'
import { wishes, type WishData } from './telling/wishes.js'

const PARTNERSHIP = 'exampleshire'

interface Bus {
  execute(command: Command<object>): Promise<Outcome>
}

interface Loading {
  readonly commands: Bus
  readonly erasing: Erasing
  readonly today: IsoDate
  /** Puts the recorded clock to an instant. */
  readonly clockTo: (instant: string) => void
  readonly progress: (done: number, of: number) => void
}

/** Whether the whole story is in the log. */
export const storyIsTold = async (store: EventStore): Promise<boolean> => {
  const last = streamName(PARTNERSHIP, 'sharing', idOf(LAST_KEY))
  for await (const _ of store.readStream(last, { limit: 1 })) return true
  return false
}

/** Sends each command of the story on its own day. Told again after it was cut short, it goes on where it stopped. */
export const loadStory = async ({ commands, erasing, today, clockTo, progress }: Loading): Promise<number> => {
  const scenes = story(today)
  let after: string | undefined
  for (const [index, scene] of scenes.entries()) {
    clockTo(instantOf(scene, index))
    const outcome = await commands.execute(commandOf(scene, after))
    if (!outcome.done)
      throw new Error(`the story was refused at ${scene.day}, ${scene.wish}: ${outcome.refused} ${JSON.stringify(outcome.detail)}`)
    after = outcome.position ?? after
    if (scene.commandId === APPROVED) after = (await erased(commands, erasing, scene)) ?? after
    progress(index + 1, scenes.length)
  }
  return scenes.length
}

/** What two have approved goes at once, by the same way as from a page: not one command, for it reaches the keys. */
const erased = async (commands: Bus, erasing: Erasing, { actor, day }: Scene): Promise<string | null> => {
  const by = { partnership: PARTNERSHIP, requestId: SLIP, actor, via: 'cli', today: day } as const
  const outcome = await carryOut(erasing, (command) => commands.execute(command), by)
  if (!outcome.done) throw new Error(`the story was refused at ${day}, erasing: ${outcome.refused} ${JSON.stringify(outcome.detail)}`)
  return outcome.position
}

/** During the working day, one second after another, unless it has a time of its own. */
const instantOf = ({ day, at }: Scene, index: number): string =>
  new Date(at === null ? Date.parse(`${day}T09:00:00Z`) + (index % 20_000) * 1000 : Date.parse(`${day}T${at}Z`)).toISOString()

const commandOf = ({ wish, data, commandId, actor, day, occurredOn }: Scene, after: string | undefined): Command<object> => {
  const context = {
    partnership: PARTNERSHIP,
    commandId,
    actor,
    occurredOn,
    today: day,
    source: { via: 'cli', knownTo: null },
    ...(after === undefined ? {} : { after }),
  } as const
  const Wish = wishes[wish] as new (data: WishData<typeof wish>, told: typeof context) => Command<object>
  return new Wish(data, context)
}
