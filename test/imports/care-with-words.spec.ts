import { inEnglish, type Accounted } from '@ledger/imports'
import { ledgerHere, realFile, type LedgerHere } from './ledger.js'

const [headings = ''] = realFile().toString('utf8').split('\r\n')
const always = {
  ...{ review_code: 'EX-1', review_title: 'A made-up review', review_type: 'OTHER', board: 'Exampleshire', year: '2024' },
  ...{ source_url: 'plan.pdf', rec_no: '1', action_no: '1', row_kind: 'action', recommendation: 'Every family is called.' },
}

/** A plan of one row. */
const plan = (action: string): string => {
  const cells: Readonly<Record<string, string>> = { ...always, action }
  return [
    headings,
    headings
      .split(',')
      .map((name) => `"${cells[name] ?? ''}"`)
      .join(','),
  ].join('\r\n')
}

const noticed = ({ rows: read }: Accounted) =>
  read.flatMap(({ warnings }) => warnings.filter(({ code }) => code === 'words-noticed').map(inEnglish))

describe('words in an imported file', () => {
  let ledger: LedgerHere
  beforeEach(async () => {
    ledger = await ledgerHere()
  })
  afterEach(() => ledger.gone())

  const kept = async (): Promise<readonly unknown[]> => {
    const found: unknown[] = []
    for await (const { type, data } of ledger.store.readAll()) if (type === 'WordsKept') found.push(data)
    return found
  }

  it('are warned of by row and cell, in the dry run too, and recorded as kept', async () => {
    const text = plan('Ring 07700 900123 and ask for NHS number 943 476 5919')
    const dry = await ledger.accounted(text, { dryRun: true })
    expect(noticed(dry)).toEqual([
      expect.stringMatching(/^row 2, \w+.*: holds what looks like an NHS number; recorded as it stands$/),
      expect.stringMatching(/^row 2, \w+.*: holds a phone number; recorded as it stands$/),
    ])
    expect(dry.commands).toMatchObject({ KeepWords: 1 })
    expect(await kept()).toEqual([])

    expect(noticed(await ledger.accounted(text))).toEqual(noticed(dry))
    const [first, ...others] = await kept()
    expect(others).toEqual([])
    expect(first).toMatchObject({
      use: 'import',
      reason: 'as-imported',
      thingId: null,
      fields: [{ field: expect.stringMatching(/^row 2, /) as unknown, kinds: ['nhs-number', 'phone'] }],
    })
    expect(JSON.stringify(first)).not.toMatch(/943|07700/)

    expect(noticed(await ledger.accounted(text))).toEqual([])
    expect(await kept()).toHaveLength(1)
  })

  it('that name nobody are recorded without a word', async () => {
    const text = plan('Rewrite the rota by 14 September 2025')
    expect(noticed(await ledger.accounted(text))).toEqual([])
    expect(await kept()).toEqual([])
  })
})
