import { setTimeout as pause } from 'node:timers/promises'
import { ORDER, partnershipAnswers, SET_ASIDE, type AskAnswered } from '@ledger/assurance'
import { historyOf } from '@ledger/history'
import { allReviews } from '@ledger/reviews'
import { openLedger, serve, type Served } from '@ledger/server'
import type { StatusJson } from '../status/status-json.js'
import { emptyFolder, ledger, type Ran } from '../test/ledger.js'
import { SLIP } from './fictional/chapters/keeping.js'
import { reviewKey } from './fictional/chapters/reviewing.js'
import { plots } from './fictional/plots/index.js'
import { told } from './fictional/story.js'
import { idOf } from './fictional/telling/telling.js'
import { numbersOnPage, numbersOnSheet } from './numbers-said.js'

jest.setTimeout(240_000)

const folder = emptyFolder()
const today = '2026-03-31'
let demo: Ran
let json: Ran
let status: StatusJson

beforeAll(async () => {
  demo = await ledger('demo', '--no-serve', '--data', folder, '--today', today)
  json = await ledger('status', '--json', '--data', folder)
  status = JSON.parse(json.out) as StatusJson
})

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((one, other) => one + other, 0)
const exampleshire = () => status.partnerships.find(({ code }) => code === 'exampleshire')
const sheetOf = (name: string): string => demo.out.split('\n\n═').find((sheet) => sheet.includes(name)) ?? ''

it('loads both, prints both, and says how far it is on stderr alone', () => {
  expect(demo.code).toBe(0)
  expect(demo.out).toContain('EXAMPLESHIRE (FICTIONAL)')
  expect(demo.out).toContain('STOCKPORT (FROM FIVE PUBLIC PAPERS)')
  expect(demo.out).not.toContain('Loading')
  expect(demo.err).toContain('Loading')
})

it('writes nothing but JSON on stdout, of the day of the folder', () => {
  expect(json).toMatchObject({ code: 0, err: '' })
  expect(status.asAt).toBe(today)
  expect(status.position).toMatch(/^\d+$/)
  expect(status.partnerships.map(({ code, basis }) => [code, basis])).toEqual([
    ['exampleshire', 'recorded'],
    ['stockport', 'happened'],
  ])
})

it('prints the numbers of status --json, to the last', () => {
  const said = exampleshire()
  const sheet = sheetOf('EXAMPLESHIRE')
  const inAll = Object.fromEntries(
    [...sheet.matchAll(/^ {2}(\S.*?) {2,}\S+ +\S+ +\S+ +(\d+)$/gm)].map(([, answer = '', count]) => [answer, Number(count)]),
  )
  const { together, ...byAnswer } = inAll
  expect(byAnswer).toEqual(said?.byAnswer)
  expect(together).toBe(sum(said?.byAnswer ?? {}))
  expect(sheet).toContain(`REACHED THE PROOF ASKED FOR  ${said?.proofReached.n} of ${said?.proofReached.of}`)
  expect(sheet).toContain(`Asks of others: ${said?.asksOfOthers},`)
  expect(sheet).toContain(`Ledger entry ${Number(status.position).toLocaleString('en-GB')}.`)
  expect(sheet).toContain(`With them, ${(together ?? 0) + (said?.asksOfOthers ?? 0)} in all.`)
})

it('has counts that add up, review by review', () => {
  const said = exampleshire()
  const reviews = said?.reviews ?? []
  expect(reviews.reduce((all, review) => all + review.proofReached.of, 0)).toBe(said?.proofReached.of)
  expect(reviews.reduce((all, review) => all + review.proofReached.n, 0)).toBe(said?.proofReached.n)
  expect(reviews.reduce((all, review) => all + review.recommendations.length, 0)).toBe(
    sum(said?.byAnswer ?? {}) + (said?.asksOfOthers ?? 0),
  )
})

// Before a site is served over it: that names the end of the access log in the log.
it('keeps its folder and its day the second time, and records nothing', async () => {
  const again = await ledger('demo', '--no-serve', '--data', folder, '--today', '2025-01-31')
  expect(again).toMatchObject({ code: 0, out: demo.out })
  expect(again.err).toContain(`keeps its day, ${today}`)
  const { out } = await ledger('status', '--json', '--data', folder)
  expect((JSON.parse(out) as StatusJson).position).toBe(status.position)
})

it('says of Stockport what the papers record, and never that anything failed', () => {
  const sheet = sheetOf('STOCKPORT')
  expect(sheet).toContain('up to 12')
  expect(sheet).toContain('12 points from 3 reviews, 1 theme across 3 adult reviews')
  expect(sheet).toContain('5 sessions, 190 members of staff')
  expect(sheet).toContain('no recommendation recorded')
  expect(sheet).not.toMatch(/fail|0 of 0/i)
})

describe('beside the site', () => {
  let site: Served
  /** As a person does who reads that the page, or a part of it, is not ready yet: tables are made anew, for this server did not make them. */
  const got = async (path: string): Promise<string> => {
    for (let time = 0; ; time += 1) {
      const response = await fetch(site.address + path)
      const body = await response.text()
      if (response.ok && !body.includes('have not been made yet')) return body
      if (!(response.ok || response.status === 503) || time === 100)
        throw new Error(`${response.status} ${body.replace(/<[^>]*>|\s+/g, ' ')}`)
      await pause(500)
    }
  }
  const page = (code: string): Promise<string> => got(`/partnerships/${code}`)

  beforeAll(async () => {
    site = await serve({ folder, port: 0 })
  })
  afterAll(() => site?.close())

  it.each([
    ['exampleshire', 'EXAMPLESHIRE'],
    ['stockport', 'STOCKPORT'],
  ])('the front sheet prints the same number under the same words: %s', async (code, name) => {
    const onPage = numbersOnPage(await page(code))
    const onSheet = numbersOnSheet(sheetOf(name)).filter(([, count]) => count > 0)
    expect(onSheet.length).toBeGreaterThan(9)
    const there = (label: string) => [...new Set(onPage.filter(([other]) => other === label).map(([, count]) => count))]
    expect(onSheet.map(([label]) => [label, there(label)])).toEqual(onSheet.map(([label, count]) => [label, [count]]))
  })

  it('an answer that is a line of its own is counted alike', async () => {
    const onPage = new Map(numbersOnPage(await page('exampleshire')))
    const rows = [...sheetOf('EXAMPLESHIRE').matchAll(/^ {2}(\S.*?) {2,}\S+ +(\d+) +\S+ +\d+$/gm)]
    const alike = rows.flatMap(([, answer = '', moreDue]) => {
      const there = onPage.get(answer.charAt(0).toUpperCase() + answer.slice(1))
      return there === undefined ? [] : [[answer, Number(moreDue), there] as const]
    })
    expect(alike.length).toBeGreaterThan(3)
    expect(alike.filter(([, here, there]) => here !== there)).toEqual([])
  })

  it('what moved, and what was asked for, is the same in other words', async () => {
    const onPage = new Map(numbersOnPage(await page('exampleshire')))
    const sheet = sheetOf('EXAMPLESHIRE').replace(/\s+/g, ' ')
    const number = (says: RegExp): number => Number(says.exec(sheet)?.[1] ?? NaN)
    const there = (label: string | RegExp): number | undefined => [...onPage].find(([other]) => other.match(label))?.[1]
    expect(number(/(\d+) reached their proof/)).toBe(there('Reached the proof asked for in the last quarter'))
    expect(number(/WHAT FELL BACK: (\d+)/)).toBe(there('Fell back in the last quarter'))
    expect(number(/(\d+) moved on without/)).toBe(there('Moved up in the last quarter, not reached yet'))
    expect(number(/(\d+) are new/)).toBe(there('New in the last quarter'))
    expect(number(/Dates moved on (\d+) asks/)).toBe(there(/date that moved in the last quarter$/))
    expect(number(/\(was (\d+) of/)).toBe(there(/^Had reached the proof asked for on/))
    expect(number(/\(was \d+ of (\d+)\)/)).toBe(there(/^Recommendations for us on/))
    expect(number(/seen in practice (\d+), held/)).toBe(there(/^To be seen in practice/))
    expect(number(/of which (\d+) have a reply/)).toBe(there('Of those asked of others, with a reply'))
    expect(number(/With them, (\d+) in all/)).toBe(there(/^All recommendations/))
  })

  it('shows who may see what, and what was kept and erased', async () => {
    const maple = `/partnerships/exampleshire/reviews/${idOf(reviewKey({ code: 'EX-MAPLE' }))}`
    const finch = `/partnerships/exampleshire/reviews/${idOf(reviewKey({ code: 'EX-FINCH' }))}`
    for (const [path, says] of [
      ['/partnerships/exampleshire/keeping', /Due to be looked at \(1\).*Letter from the coroner.*Erased\..*after 120 months/],
      [`/partnerships/exampleshire/keeping/erasures/${SLIP}/certificate`, /Searched \d+ files .* the words are in none/],
      [
        '/partnerships/exampleshire/break-glass/report',
        /EX-FINCH.*strategy meeting.*ended before its time.*Independent chair.*Business lead/,
      ],
      [`${finch}/need-to-know`, /on its panel.*Reviewer from a neighbouring partnership, until/],
      [`${maple}/need-to-know`, /Yes, while an inquest is live/],
      [`${maple}/access`, /to a coroner.*Legal basis.*schedule 5.*Limits/],
    ] as const)
      expect((await got(path)).replace(/<[^>]*>|\s+/g, ' ').replace(/ +/g, ' ')).toMatch(says)
  })

  it('each number leads to exactly what it counts, those of an earlier day too', async () => {
    const numbers = [...(await page('exampleshire')).matchAll(/href="([^"]+counted=(?:for-us|reached)[^"]*)">(\d+)</g)]
    expect(numbers.some(([, href = '']) => href.includes('as-at='))).toBe(true)
    for (const [, href = '', count] of numbers) {
      const list = await got(href.replaceAll('&amp;', '&'))
      expect([href, list.match(/data-counted/g)?.length]).toEqual([href, Number(count)])
    }
  })
})

describe('every answer of the table', () => {
  it.each([...ORDER, ...SET_ASIDE])('“%s” occurs on at least three asks in at least two reviews', (answer) => {
    const reviews = (exampleshire()?.reviews ?? []).map(({ recommendations }) =>
      recommendations.flatMap(({ asks }) => asks).filter((ask) => ask.answer === answer),
    )
    expect(reviews.flat().length).toBeGreaterThanOrEqual(3)
    expect(reviews.filter((asks) => asks.length > 0).length).toBeGreaterThanOrEqual(2)
  })

  it('is the one that the plot of the ask is about', async () => {
    const opened = await openLedger({ folder })
    const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today }
    const db = await opened.readModels.read('exampleshire', null)
    const asks = new Map(
      (db.atOnce((rows) => partnershipAnswers(rows, question))?.reviews ?? [])
        .flatMap(({ recommendations }) => recommendations.flatMap((one) => one.asks))
        .map((ask: AskAnswered) => [ask.askId, ask.answered.answer]),
    )
    await opened.close()
    const other = told(today).asks.filter(({ life, plot }) => asks.get(life.askId) !== plots[plot].answer)
    expect(other.map(({ life, plot }) => [life.key, plot, asks.get(life.askId)])).toEqual([])
  })
})

it('tells the history of a review, and of a stream', async () => {
  const review = await ledger('history', 'EX-WREN', '--json', '--data', folder)
  expect(review).toMatchObject({ code: 0, err: '' })
  const events = JSON.parse(review.out) as { readonly stream: string; readonly sentence: string }[]
  expect(events.length).toBeGreaterThan(100)
  const stream = await ledger('history', events[0]?.stream ?? '', '--data', folder)
  expect(stream.code).toBe(0)
  expect(stream.out).toContain('Review recorded')
})

it('does not say twice where a person is from, when the role says it', async () => {
  const opened = await openLedger({ folder })
  const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today }
  const decided = (await opened.readModels.read('exampleshire', null)).atOnce((db) =>
    allReviews(db, question, {}).flatMap(({ reviewId }) => historyOf(db, question, { id: reviewId }).map((told) => told.decided ?? '')),
  )
  await opened.close()
  expect(decided).toContain('Independent scrutineer')
  expect(decided.filter((who) => /^(.+), \1$/i.test(who))).toEqual([])
})

it('answers about an earlier day on both bases', async () => {
  const asked = ['status', '--json', '--data', folder, '--as-at', '2025-09-30', '--partnership', 'exampleshire', '--basis'] as const
  for (const basis of ['recorded', 'happened'] as const) {
    const { out, code } = await ledger(...asked, basis)
    expect(code).toBe(0)
    const then = JSON.parse(out) as StatusJson
    expect(then).toMatchObject({ asAt: '2025-09-30', partnerships: [{ basis }] })
    expect(then.partnerships[0]?.proofReached.of).toBeLessThan(exampleshire()?.proofReached.of ?? 0)
  }
})
