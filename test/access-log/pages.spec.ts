import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RecordDisclosure } from '@ledger/access'
import { openAccessLog } from '@ledger/access/access-log/sqlite'
import { systemClock } from '@ledger/event-store'
import { idFrom, onDay, words, type Outcome } from '@ledger/kernel'
import { openLedger, serve, type Served } from '@ledger/server'
import { businessManager, makeSmallLedger, TODAY } from '../journeys/small-ledger.js'

const BASE = '/partnerships/exampleshire'
const AMBER = idFrom('amber')
const OF_REVIEW = `${BASE}/reviews/${AMBER}/access`
const as = (name: string) => ({ cookie: `acting-as=exampleshire.${idFrom(name)}` })

let folder: string
let served: Served
const page = async (path: string, headers: Record<string, string> = {}): Promise<{ readonly status: number; readonly text: string }> => {
  const answer = await fetch(served.address + path, { headers })
  return { status: answer.status, text: (await answer.text()).replace(/\s+/g, ' ') }
}
const rows = (text: string): readonly string[] =>
  [...text.matchAll(/<tr class="govuk-table__row"[^>]*>(.*?)<\/tr>/g)].slice(1).map(([, row = '']) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

const recordDisclosureIn = async (folder: string): Promise<void> => {
  const ledger = await openLedger({ folder })
  const actor = { said: businessManager, decided: businessManager, recorded: businessManager }
  const context = { partnership: 'exampleshire', commandId: 'disclosure', actor, occurredOn: onDay('2026-06-29'), today: TODAY }
  const data = {
    ...({ reviewId: AMBER, to: 'coroner', what: [{ pointer: 'Board library, item 12', sha256: null }] } as const),
    ...{ legalBasis: words('Coroners and Justice Act 2009.'), authority: words('The chair.'), limits: words('For the inquest alone.') },
  }
  const outcome = await ledger.commands.execute<RecordDisclosure, Outcome>(
    new RecordDisclosure(data, { ...context, source: { via: 'cli', knownTo: null } }),
  )
  await ledger.close()
  if (!outcome.done) throw new Error(`the disclosure was refused: ${outcome.refused}`)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-access-pages-'))
  await makeSmallLedger(folder)
  await recordDisclosureIn(folder)
  served = await serve({ folder, port: 0 })
})
afterAll(async () => {
  await served?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('who looked', () => {
  it('at a review is told in words: when, who, what and on what ground; this look too', async () => {
    await page(`${BASE}/actions/${idFrom('rota')}`, as('business manager'))
    await page(`${BASE}/reviews/${AMBER}?as-at=2026-01-01&basis=happened`)
    await page(OF_REVIEW)
    const { status, text } = await page(OF_REVIEW)
    expect(status).toBe(200)
    const [own, earlier, action] = rows(text)
    expect(own).toMatch(
      /^\d+ \w+ \d{4} at .* A visitor of the demonstration Who looked at the review \(EX-1\) on a page It is a demonstration$/,
    )
    expect(earlier).toMatch(/Review \(EX-1\) on a page, as at 1 January 2026/)
    expect(action).toMatch(/Robin Marsh, business manager Action \(EX-1\)/)
  })

  it('in the partnership is told too, one person or one day at a time', async () => {
    await page(`${BASE}/reviews`, as('business manager'))
    const everybody = rows((await page(`${BASE}/access`)).text)
    expect(everybody[0]).toMatch(/Robin Marsh, business manager List of reviews/)
    const one = rows((await page(`${BASE}/access?who=${idFrom('business manager')}`)).text)
    expect(one.length).toBeGreaterThan(0)
    expect(one.every((row) => row.includes('Robin Marsh'))).toBe(true)
    const never = await page(`${BASE}/access?day-day=1&day-month=1&day-year=2020`)
    expect([rows(never.text), never.text]).toEqual([[], expect.stringContaining('Nobody looked at anything that fits.')])
    const wrong = await page(`${BASE}/access?day-day=31&day-month=2&day-year=2026`)
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Enter a real day, such as 31 3 2025')])
  })

  it('goes back fifty records at a time', async () => {
    const log = openAccessLog({ folder, clock: systemClock })
    const entry = {
      partnership: 'exampleshire',
      who: 'operator',
      session: null,
      outcome: 'shown',
      deed: 'see-review',
      ground: [],
      via: 'command line',
    } as const
    await Promise.all(
      Array.from({ length: 60 }, () =>
        log.record({ ...entry, what: { kind: 'ledger status', id: AMBER }, reviewIds: [AMBER], asAt: null }),
      ),
    )
    await log.close()
    const first = await page(`${OF_REVIEW}?who=operator`)
    expect(rows(first.text)).toHaveLength(50)
    const older = /href="([^"]+)">Older records/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await page(older)
    expect(rows(second.text)).toHaveLength(10)
    expect(second.text).toContain('The newest records')
  })

  it('and what was given to somebody outside, by what right and within which limits', async () => {
    const { text } = await page(OF_REVIEW, as('business manager'))
    const said = text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    expect(said).toContain('29 June 2026, to a coroner: Board library, item 12.')
    expect(said).toContain('Legal basis: Coroners and Justice Act 2009. Approved by: The chair. Limits: For the inquest alone.')
  })

  it('at no review that is not there', async () => {
    expect((await page(`${BASE}/reviews/NOSUCHREVIEW/access`)).status).toBe(404)
  })
})
