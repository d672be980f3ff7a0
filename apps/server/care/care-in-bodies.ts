import { Injectable } from '@nestjs/common'
import { careKinds, type CareKind } from '@ledger/care'
import { ArrayNotEmpty, IsArray, IsIn } from 'class-validator'
import type { Problem } from '../layout/problem.js'
import type { Visit } from '../session/visit.js'
import { Care, type Written } from './care.js'
import { keepReasons, type PersonsReason } from './keep-reasons.js'

/** What a program says beside words that it keeps as they are: `keptWords` in the body. */
export class KeptWords {
  @IsIn(keepReasons.map(({ value }) => value))
  reason!: PersonsReason

  /** What was noticed and stays. */
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(careKinds, { each: true })
  kinds!: CareKind[]
}

/** A body with words in it. */
export interface SentBody extends Omit<Written, 'via'> {
  readonly words: Readonly<Record<string, string | undefined>>
  readonly keptWords: KeptWords | undefined
}

@Injectable()
export class CareInBodies {
  constructor(private readonly care: Care) {}

  /** Null where nothing was noticed, or what was noticed is kept and that is recorded: then send the command. */
  async look(visit: Visit, { words, keptWords, ...written }: SentBody): Promise<Problem | null> {
    const said = Object.entries(words).flatMap(([field, text]) => (text ? [[field, text] as const] : []))
    const noticed = this.care.look(visit, Object.fromEntries(said))
    if (noticed.length === 0) return null
    const kept = keptWords ? { reason: keptWords.reason, knows: (_: string, kind: CareKind) => keptWords.kinds.includes(kind) } : null
    const isRecorded = this.care.isKept(noticed, kept) && (await this.care.keep(visit, noticed, kept, { ...written, via: 'api' })).done
    return isRecorded ? null : { ...NOTICED, errors: noticed.flatMap(({ field, findings }) => findings.map((one) => ({ field, ...one }))) }
  }
}

const NOTICED = {
  status: 422,
  code: 'words-noticed',
  title: 'Something in these words may say who somebody is',
  detail:
    'Nothing was recorded. Say it in other words; or, where it must stay, say so in the body: keptWords { reason, kinds }. Each error says the kind, and from and to which character it stands.',
}
