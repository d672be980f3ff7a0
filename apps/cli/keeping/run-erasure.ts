import { randomUUID } from 'node:crypto'
import { APPROVALS_NEEDED, AskForErasure, grounds, holdsOver, type Erased, type Ground } from '@ledger/keeping'
import { idFrom, words, type Actor, type Refused } from '@ledger/kernel'
import { carryOut, erasingIn, type OpenLedger } from '@ledger/server'
import type { Looker } from '../access/looker.js'
import { whoLooks } from '../access/who-looks.js'
import { textOf, type Given } from '../command-line/ledger-command.js'
import { withExistingLedger } from '../command-line/open.js'
import type { ExitCode } from '../command-line/terminal.js'
import { CouldNot, WrongUse } from '../command-line/trouble.js'
import { certificateLines, certificateIn } from './certificate-lines.js'
import { everyPartnership, isShownKeeping, openRequest, peopleLines, personIn, textIn, wordsLines, type Asked } from './found.js'

/** Who asks, and of what. */
interface Here {
  readonly ledger: OpenLedger
  readonly looker: Looker
}

const by = ({ who }: Looker): Actor => ({ said: who, decided: who, recorded: who })

const TEXT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[A-Za-z]+$/

export const runForget = (given: Given): Promise<ExitCode> =>
  withExistingLedger(given.settings, async (ledger): Promise<ExitCode> => {
    const looker = await whoLooks(ledger, given)
    const [all, personId] = [await everyPartnership(looker), given.words[0] ?? '']
    await isShownKeeping(looker, all, 'ask-for-erasure', { kind: 'ledger forget', id: null })
    const listed = all.find(({ partnership }) => partnership === personId)
    if (listed) return said(given, peopleLines(listed))
    const found = personIn(all, personId)
    if (!found)
      throw new CouldNot(
        `No person of that id is held here. For the ids: ledger forget PARTNERSHIP, which is one of ${all.map(({ partnership }) => partnership).join(', ')}.`,
      )
    const mentions = found.mentions(personId)
    const goes = [
      'The person’s name, wherever it is shown.',
      given.values['with-mentions'] === true
        ? `With it ${mentions.length} texts that mention them:`
        : `${mentions.length} texts mention them and stay (--with-mentions takes them too):`,
      ...mentions,
    ]
    return asked(given, { ledger, looker }, found, { kind: 'person', personId }, goes, 'right-to-erasure')
  })

export const runWithdrawText = (given: Given): Promise<ExitCode> =>
  withExistingLedger(given.settings, async (ledger): Promise<ExitCode> => {
    const looker = await whoLooks(ledger, given)
    const [all, named] = [await everyPartnership(looker), given.words[0] ?? '']
    await isShownKeeping(looker, all, 'ask-for-erasure', { kind: 'ledger withdraw-text', id: null })
    if (!TEXT.test(named)) {
      const lines = wordsLines(all, named)
      if (lines.length === 0)
        throw new CouldNot(
          'No words are held under that name. It takes the code of a review, the id of a thing, or the reference of a text.',
        )
      return said(given, lines)
    }
    const found = textIn(all, named)
    if (!found)
      throw new CouldNot(
        'No text of that reference is held here. For the references: ledger withdraw-text REVIEW, with the code of a review.',
      )
    return asked(given, { ledger, looker }, found, { kind: 'text', ref: named }, [`One text, as a whole: ${named}`], 'slip-of-the-pen')
  })

const said = ({ terminal, values }: Given, lines: readonly string[]): ExitCode => {
  terminal.out(values['json'] ? JSON.stringify(lines, null, 2) : lines.join('\n'))
  return 0
}

/** Carries out what two have approved; says how many have where it is asked; otherwise asks. */
const asked = async (
  given: Given,
  { ledger, looker }: Here,
  found: Asked,
  erases: Erased,
  goes: readonly string[],
  otherwise: Ground,
): Promise<ExitCode> => {
  const { values, terminal } = given
  const { partnership } = found
  const request = openRequest(found, erases)
  if (values['dry-run']) {
    const held = request ? found.ask(holdsOver, { requestId: request.requestId }).length : 0
    return said(given, [
      'This would go, and nothing is recorded now:',
      ...goes,
      ...(held > 0 ? [`${held} legal holds cover it: it cannot go.`] : []),
    ])
  }
  if (!request) {
    const requestId = await askedFor(given, looker, partnership, erases, otherwise)
    terminal.err(
      'Asked. Two people must approve it on the pages, under Keeping and forgetting; then give this command again to carry it out.',
    )
    return said(given, values['json'] ? [requestId] : [...goes, `Request ${requestId}`])
  }
  const { requestId, approvals } = request
  const begun = (await ledger.forgetting.erasures()).some(({ erasureId }) => erasureId === requestId)
  if (!begun && approvals.length < APPROVALS_NEEDED)
    throw new CouldNot(
      `Request ${requestId} was asked for already; ${approvals.length} of ${APPROVALS_NEEDED} people have approved. Approvals are given on the pages, under Keeping and forgetting; nothing was erased.`,
    )
  terminal.err('Erasing what two have approved …')
  const outcome = await carryOut(erasingIn(ledger), (command) => looker.send(command), {
    partnership,
    requestId,
    actor: by(looker),
    via: 'cli',
    today: looker.today,
  })
  if (!outcome.done) throw refusedHere(outcome)
  const certificate = await certificateIn(ledger, looker, requestId)
  terminal.out(values['json'] ? JSON.stringify(certificate, null, 2) : certificateLines(certificate).join('\n'))
  return 0
}

const askedFor = async ({ values }: Given, looker: Looker, partnership: string, erases: Erased, otherwise: Ground): Promise<string> => {
  const ground = grounds.find((known) => known === (textOf(values, 'ground') ?? otherwise))
  if (!ground) throw new WrongUse(`--ground is one of ${grounds.join(', ')}.`)
  const reason = textOf(values, 'reason')
  if (reason === undefined) throw new WrongUse('Say why with --reason WORDS. It stays when the words are gone, so it must not repeat them.')
  const commandId = randomUUID()
  const data = { erases, ground, reason: words(reason), withMentions: values['with-mentions'] === true }
  const outcome = await looker.send(
    new AskForErasure(data, {
      ...{ partnership, commandId, actor: by(looker), occurredOn: null, today: looker.today, source: { via: 'cli', knownTo: null } },
    }),
  )
  if (!outcome.done) throw refusedHere(outcome)
  return idFrom(commandId)
}

const REFUSED: Readonly<Record<string, string>> = {
  held: 'A legal hold covers this, so nothing of it was erased. There is no way around a hold: those who placed it lift it, on the pages.',
  'two-must-approve': 'Two people must approve on the pages first. Nothing was erased.',
  'already-refused': 'The request was refused, so the words stay.',
  'already-erased': 'These words were erased before. Nothing is left to erase.',
  'nothing-to-erase': 'Nothing is held under that name.',
  'reason-missing': 'Say why with --reason WORDS.',
}

const refusedHere = ({ refused }: Refused): CouldNot => new CouldNot(REFUSED[refused] ?? `It was refused: ${refused}. Nothing was erased.`)
