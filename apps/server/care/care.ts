import { Injectable } from '@nestjs/common'
import { KeepWords, type KeepWordsData } from '@ledger/access'
import { careWith, type CareKind } from '@ledger/care'
import { uuidFrom, type Outcome, type Who } from '@ledger/kernel'
import { namesInDirectory } from '@ledger/partnership'
import { Commands } from '../permission/commands.js'
import type { Visit } from '../session/visit.js'
import { kindsIn, type InBox } from './noticed-words.js'
import type { PersonsReason } from './keep-reasons.js'

/** The words of one command, and who sends it. */
export interface Written {
  /** The use case, such as `check-action`. */
  readonly use: string
  readonly commandId: string
  /** What the words are about, where that is one thing. */
  readonly thingId: string | null
  /** Who sends it, and by what. */
  readonly by: Who
  readonly via: 'web' | 'api'
}

export interface Kept {
  readonly reason: PersonsReason
  /** What the sender knows to have been noticed; anything else is new to them. */
  readonly knows: (field: string, kind: CareKind) => boolean
}

/** Looks over the words that people write, before they are recorded. */
@Injectable()
export class Care {
  constructor(private readonly commands: Commands) {}

  /** The boxes in which something was noticed. */
  look({ ask, question }: Visit, words: Readonly<Record<string, string>>): readonly InBox[] {
    if (Object.values(words).every((text) => text === '')) return []
    const context = { namesInDirectory: ask(namesInDirectory, {}), today: question.today }
    return Object.entries(words)
      .map(([field, text]) => ({ field, text, findings: careWith(text, context) }))
      .filter(({ findings }) => findings.length > 0)
  }

  /** Whether the sender keeps everything that was noticed. */
  isKept(noticed: readonly InBox[], kept: Kept | null): kept is Kept {
    return kept !== null && noticed.every((box) => kindsIn(box).every((kind) => kept.knows(box.field, kind)))
  }

  /** Records that words are kept as they are, before the command that carries them. The same words, kept for the same reason, are recorded once. */
  async keep(visit: Visit, noticed: readonly InBox[], { reason }: Kept, { use, commandId, thingId, by, via }: Written): Promise<Outcome> {
    const fields = noticed.map((box) => ({ field: box.field, kinds: kindsIn(box) }))
    const data: KeepWordsData = { use, carriedBy: commandId, thingId, fields, reason }
    return this.commands.send(
      visit,
      new KeepWords(data, {
        partnership: visit.partnership.code,
        commandId: uuidFrom(commandId, 'keep-words', JSON.stringify(data)),
        actor: { said: by, decided: by, recorded: by },
        occurredOn: null,
        today: visit.question.today,
        source: { via, knownTo: null },
        causationId: commandId,
        ...(visit.after ? { after: visit.after } : {}),
      }),
    )
  }
}
