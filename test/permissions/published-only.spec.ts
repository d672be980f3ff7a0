import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HoldReview, LiftHold, OpenCircumstances } from '@ledger/access'
import { TestPractice } from '@ledger/audits'
import { idFrom, onDay, words, type Actor, type Command, type CommandContext, type Outcome } from '@ledger/kernel'
import { AddressAsk, ReplyToAsk } from '@ledger/recommendations'
import { DateReview, RecordReview } from '@ledger/reviews'
import { openLedger, serve, type OpenLedger } from '@ledger/server'
import { addresses } from '../../apps/server/permission/addresses.js'
import { here } from '../faults/command.js'
import { canaryText } from './canary.js'
import {
  actionId,
  askId,
  everybody,
  makeCanaryLedger,
  PARTNERSHIP,
  recommendationId,
  reviewCode,
  reviewId,
  TODAY,
} from './canary-ledger.js'
import { canariesIn } from './may-read.js'
import type { StateLetter } from './matrix.js'
import type { Sort } from './sensitive.js'

jest.setTimeout(240_000)

const who = (role: string): string => everybody.find((one) => one.role === role && one.relation === 'none' && !one.own)?.personId ?? ''
const [reader, board, group] = [who('scrutiny reader'), who('board member'), who('sub-group member')]

const base = mkdtempSync(join(tmpdir(), 'ledger-published-'))
const folder = join(base, 'data')

type Tell = <Data extends object>(
  name: string,
  command: new (data: Data, context: CommandContext) => Command<Data>,
  data: Data,
) => Promise<void>

/** Records with the ledger open on its own, as no page could. */
const telling = async (tellIt: (tell: Tell) => Promise<void>): Promise<void> => {
  const ledger: OpenLedger = await openLedger({ folder })
  const by = { kind: 'person' as const, personId: idFrom('checker'), agencyIds: [idFrom('other agency')] }
  const actor: Actor = { said: by, decided: by, recorded: by }
  await tellIt(async (name, command, data) => {
    const context = { partnership: PARTNERSHIP, commandId: name, actor, occurredOn: onDay('2026-03-02'), today: TODAY }
    const sent = new command(data, { ...context, source: { via: 'cli', knownTo: null } })
    const outcome = await ledger.commands.execute<Command<object>, Outcome>(sent)
    if (!outcome.done) throw new Error(`${name}: refused, ${outcome.refused} ${JSON.stringify(outcome.detail)}`)
  })
  await ledger.close()
}

const published = (tell: Tell, id: string): Promise<void> =>
  tell(`published ${id}`, DateReview, {
    ...{ reviewId: id, milestone: 'published', on: { precision: 'day', value: '2026-02-01' }, words: null, sources: [] },
  })

const tested = (tell: Tell, state: StateLetter, found: number, sample: number): Promise<void> =>
  tell(`test ${state}`, TestPractice, {
    ...{ askIds: [askId(state)], title: words('An audit'), result: 'mostly', found, sample, sampleFrom: null, sampleTo: null },
    ...{ drawnFrom: 'files', wholeClass: false, gapBack: 'not said', moderated: false, recheckOf: null },
    ...{ testerIds: [idFrom('other agency')], note: null, sources: [] },
  })

/** What somebody is shown of a partnership, by every way there is: pages and routes about all of it and about each thing, and the command line. */
const shownTo = async (personId: string, states: readonly StateLetter[], lines: readonly (readonly string[])[]): Promise<string> => {
  const all: string[] = []
  const served = await serve({ folder, port: 0 })
  try {
    const paths = new Set<string>()
    for (const state of states)
      for (const [row, { needed }] of addresses) {
        const [method, pattern = ''] = row.split(' ')
        // What a form shows is asked in surfaces.spec.ts.
        if (method !== 'GET' || needed === 'anybody' || !needed.deed.startsWith('see-')) continue
        const path = pattern
          .replace(':partnership', PARTNERSHIP)
          .replace(':reviewId', reviewId(state))
          .replace(':recommendationId', recommendationId(state))
          .replace(':actionId', actionId(state))
          .replace(/:id\b/, reviewId(state))
        if (!path.includes(':')) paths.add(path)
      }
    for (const path of paths) {
      const response = await fetch(served.address + path, { headers: { cookie: `acting-as=${PARTNERSHIP}.${personId}` } })
      all.push(await response.text())
    }
  } finally {
    await served.close()
  }
  for (const argv of lines) {
    const { out, code, err } = await here([...argv, '--as', personId, '--data', folder])
    all.push(out, code === 0 ? err : '')
  }
  return all.join('\n')
}

const aboutReview = (state: StateLetter): readonly string[] => ['status', '--review', reviewCode(state)]

/** To whoever works for no agency that was asked, what is learned is shown as what is asked is, and what is said of an ask as the case is. */
const broadly: Readonly<Partial<Record<Sort, Sort>>> = { learning: 'plain', 'own words': 'case' }
const sorts = (text: string, state: StateLetter): readonly Sort[] => {
  const found = canariesIn(text).filter((one) => one.state === state)
  return [...new Set(found.map(({ sort }) => broadly[sort] ?? sort))].toSorted()
}

beforeAll(async () => {
  await makeCanaryLedger(folder)
  await telling(async (tell) => {
    await published(tell, reviewId('H'))
    for (const state of ['O', 'H', 'P'] as const) {
      await tested(tell, state, 7, 9)
      const refusing = { recommendationId: recommendationId(state), askId: idFrom(`refusing ${state}`) }
      await tell(`refusing ${state}`, AddressAsk, {
        ...{ recommendationId: recommendationId(state), addressee: { kind: 'agency', agencyId: idFrom('other agency') } },
      })
      await tell(`refused ${state}`, ReplyToAsk, { ...refusing, reply: 'not accepted', reason: canaryText(state, 'AskReplied.reason') })
    }
    await tell('several', RecordReview, {
      ...{ code: 'SEVERAL', title: words('Several reviews'), reviewType: 'LCSPR', typeAsPublished: null, reviewsCounted: 3, joint: false },
      ...{ knownTo: null, ageBand: null, harmClass: null, quarterOfIncident: null, circumstances: null, sources: [] },
    })
    await published(tell, idFrom('several'))
  })
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

describe('whoever is shown only what is published', () => {
  it('is not shown a review while proceedings are live, nor a small count of children or of their files', async () => {
    const shown = await shownTo(reader, ['H', 'P'], [['status'], ['status', '--json'], aboutReview('H'), aboutReview('P')])
    expect([sorts(shown, 'H'), sorts(shown, 'P')]).toEqual([[], ['plain']])
    expect(FIGURES.exec(shown)?.[0]).toBeUndefined()
    expect(shown).toContain('You see and count only reviews that are published')
    // Of an action, what happened, without names and without words of the case; and it does not say that a name was erased.
    expect(shown).toContain('Recorded by somebody whose name is not shown to you')
    expect(shown).not.toContain('no longer named')
    expect(shown).toContain('some of the files')
    expect(shown).toContain('fewer than 5 reviews')
    expect(shown).toContain('too few to say how many')
    await telling((tell) => tell('over', LiftHold, { reviewId: reviewId('H') }))
    expect(sorts(await shownTo(reader, ['H'], [aboutReview('H')]), 'H')).toEqual(['plain'])
    await telling((tell) => tell('again', HoldReview, { reviewId: reviewId('H'), proceedings: 'inquest', reason: words('Another') }))
  })
})

const FIGURES = /\b7 of 9\b|"found":7|\b3 reviews/

describe('whoever works with reviews', () => {
  it('is shown such counts; and while proceedings are live no case word, not in why an answer is so, and no circumstances', async () => {
    const shown = await shownTo(group, ['O', 'H', 'P'], [['status'], ['status', '--json'], aboutReview('H')])
    expect([sorts(shown, 'O'), sorts(shown, 'H')]).toEqual([['case', 'circumstances', 'plain'], ['plain']])
    // Where none are, the reason of a refusal is part of why; by which minute it was closed always is.
    const because = (shown.match(/"because": "[^"]*"/g) ?? []).join('\n')
    expect([sorts(because, 'O'), sorts(because, 'H')]).toEqual([['case', 'plain'], ['plain']])
    expect(shown).toContain('7 of 9 files')
    expect(shown).toContain('3 reviews')
  })
})

describe('the board', () => {
  it('is shown no circumstances unless they were opened to it, and none while proceedings are live', async () => {
    expect(sorts(await shownTo(board, ['O'], [aboutReview('O')]), 'O')).toEqual(['case', 'plain'])
    await telling(async (tell) => {
      for (const state of ['O', 'H'] as const) await tell(`open ${state}`, OpenCircumstances, { reviewId: reviewId(state) })
    })
    const shown = await shownTo(board, ['O', 'H'], [aboutReview('H')])
    expect([sorts(shown, 'O'), sorts(shown, 'H')]).toEqual([['case', 'circumstances', 'plain'], ['plain']])
  })
})
