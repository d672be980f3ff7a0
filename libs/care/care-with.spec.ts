import fc from 'fast-check'
import { careWith } from './care-with.js'
import type { CareKind } from './finding.js'

const namesInDirectory = [
  'Sam Field',
  'Jo Heath',
  'Dr Ada Penhaligon',
  'Rhys Llewellyn-Pugh',
  'Nia O’Sullivan',
  'Siobhán Quinnell',
  'Madonna',
]
const context = { namesInDirectory, today: '2026-06-30' }
const noticed = (words: string): readonly (readonly [CareKind, string])[] =>
  careWith(words, context).map(({ kind, from, to }) => [kind, words.slice(from, to)])
const of = (kind: CareKind) => (words: string) => noticed(words).flatMap(([found, said]) => (found === kind ? [said] : []))

describe('an NHS number', () => {
  it.each([
    ['the NHS number is 943 476 5919.', '943 476 5919'],
    ['9434765919', '9434765919'],
    ['NHS No:943-476-5919', '943-476-5919'],
    ['(4010232137)', '4010232137'],
  ])('is noticed: %s', (words, said) => expect(of('nhs-number')(words)).toEqual([said]))

  it.each([
    ['with a wrong check digit', '943 476 5918'],
    ['within a longer number', '19434765919'],
    ['of nine digits', '943 476 591'],
    ['of one digit alone, a placeholder', '0000000000'],
    ['grouped as none is', '94 3476 5919'],
    ['of money', 'it cost £1,234,567,890'],
  ])('is not noticed: %s', (_, words) => expect(of('nhs-number')(words)).toEqual([]))
})

describe('a date of birth', () => {
  it.each([
    ['born on 12 March 2019', '12 March 2019'],
    ['She was born at Exampleshire General on the 3rd of May 2021 and', '3rd of May 2021'],
    ['DOB 12/03/2019', '12/03/2019'],
    ['d.o.b.: 12.3.19', '12.3.19'],
    ['Date of birth - 2019-03-12', '2019-03-12'],
    ['dob 1 Jan 1988', '1 Jan 1988'],
    ['12/03/2019 (DOB)', '12/03/2019'],
    ['On 12 March 2019 the baby was born', '12 March 2019'],
    ['aged 4 months on 12 March 2021', '12 March 2021'],
    ['his birthday, 12 March', undefined],
    ['his birthday, 12 March 2018', '12 March 2018'],
    ['Child A (12/03/2019) lived with', '12/03/2019'],
    ['the baby, 12 March 2025, was', '12 March 2025'],
    ['baby boy 12.03.25', '12.03.25'],
    ['12 March 2019, the child', '12 March 2019'],
    ['Sibling 2 [12-03-2011]', '12-03-2011'],
  ])('is noticed: %s', (words, said) => expect(of('date-of-birth')(words)).toEqual(said === undefined ? [] : [said]))

  it.each([
    'by 14 September 2025',
    'The child protection conference of 14 September 2025 agreed',
    'The paper was signed off on 12 March 2024 by the named nurse',
    'The child was seen on 12 March 2024',
    'On 12 March 2024 child protection training began',
    'Children’s social care, 12 March 2024, minute 4',
    'The child death overview panel met (12 March 2024)',
    'For babies born after 1 April 2025 the new pathway holds',
    'the newborn pathway of 12 March 2024',
    'born in March 2019',
    'DOB 31/02/2019',
    'born on 12 March 2027',
    'Ages 0-25, from 1 April 2025',
    'version 12.03.2019.4',
    'Child A was seen. 12 March 2024: minutes agreed',
    'Rota audit 12/03/2024; 20 of 20 calls answered',
    'Baby steps programme began 1 May 2024',
  ])('is not noticed: %s', (words) => expect(of('date-of-birth')(words)).toEqual([]))
})

describe('a postcode', () => {
  it.each(['SK1 3XE', 'sk1 3xe', 'M1 1AE', 'EC1A 1BB', 'W1A 0AX', 'CR2 6XH', 'DN55 1PT', 'SK13XE', 'B33 8TH'])(
    'is noticed: %s',
    (postcode) => {
      expect(of('postcode')(`They live at ${postcode}, near the school`)).toEqual([postcode])
    },
  )

  it.each(['SK1', 'AA1 1AA', 'SK1 3CE', 'E1 2nd draft', 'REF-SK1-3XE', 'minute 14 of 2025', 'Q1 2024', 'LL1', 'A1 1AAA', 'STK-SCR-1'])(
    'is not noticed: %s',
    (words) => expect(of('postcode')(`see ${words} there`)).toEqual([]),
  )
})

describe('an e-mail address', () => {
  it.each(['jo.heath@exampleshire.nhs.uk', 'a+b@example.org', "o'x@example.co.uk"])('is noticed: %s', (address) =>
    expect(of('e-mail')(`Write to ${address}.`)).toEqual([address]),
  )
  it.each(['@exampleshire', 'jo at example dot org', 'a@b', 'x@-example.org'])('is not noticed: %s', (words) =>
    expect(of('e-mail')(words)).toEqual([]),
  )
})

describe('a phone number', () => {
  it.each([
    '07700 900123',
    '07700900123',
    '0161 496 0123',
    '(0161) 496 0123',
    '+44 7700 900123',
    '+44 (0)161 496 0123',
    '0044 161 496 0123',
    '020 7946 0958',
    '01632 960 001',
    '0161-496-0123',
  ])('is noticed: %s', (number) => expect(of('phone')(`Ring ${number}, any time`)).toEqual([number]))

  it.each([
    '101',
    '999',
    '0800 1111',
    '2024-25',
    '01-02-2019 10:00',
    '12 of 20',
    '0.1234567890',
    '00000000000',
    '04123456789',
    '12/0161/4960',
  ])('is not noticed: %s', (words) => expect(of('phone')(words)).toEqual([]))
})

describe('a name in the directory', () => {
  it.each([
    ['Sam Field signed it', 'Sam Field'],
    ['sam field signed it', 'sam field'],
    ['SAM FIELD’S paper', 'SAM FIELD’S'],
    ['Field, Sam', 'Field, Sam'],
    ['S. Field said', 'S. Field'],
    ['Mrs Heath said', 'Mrs Heath'],
    ['Dr Penhaligon', 'Dr Penhaligon'],
    ['seen by Penhaligon', 'Penhaligon'],
    ['Rhys Llewellyn-Pugh', 'Rhys Llewellyn-Pugh'],
    ["O'Sullivan opened it", "O'Sullivan"],
    ['siobhan quinnell', 'siobhan quinnell'],
  ])('is noticed: %s', (words, said) => expect(of('name-in-directory')(words)).toEqual([said]))

  it.each([
    'The field work is done',
    'Heath Road surgery',
    'Sam came',
    'Samuel Fielding',
    'In the field, same as before',
    'Madonna',
    'penhaligons',
    'Field. Sam',
  ])('is not noticed: %s', (words) => expect(of('name-in-directory')(words)).toEqual([]))

  it('is nobody’s where the directory is empty', () => {
    expect(careWith('Sam Field', { ...context, namesInDirectory: [] })).toEqual([])
  })
})

describe('words', () => {
  it('of the work are left alone', () => {
    const said = `The sub-group opened the signed-off paper (version 2.1, 14 pages) on 29 June 2026 and saw that 18 of 20 night calls in Q1 2025/26 were
      answered within 15 minutes; the remaining two, of 3 and 9 March 2026, are explained. Next audit by 30 September 2026, minute 7.2, reference
      EX-2025-0014. Children born after 1 April 2025 are covered. Budget: £12,500; 0800 1111 is printed on every leaflet.`
    expect(noticed(said)).toEqual([])
  })

  it('may hold several things, told in the order of the text', () => {
    expect(noticed('Baby (DOB 12/03/2025, NHS 943 476 5919) of SK1 3XE; ring Jo Heath, 07700 900123 or j@example.org')).toEqual([
      ['date-of-birth', '12/03/2025'],
      ['nhs-number', '943 476 5919'],
      ['postcode', 'SK1 3XE'],
      ['name-in-directory', 'Jo Heath'],
      ['phone', '07700 900123'],
      ['e-mail', 'j@example.org'],
    ])
  })

  it('that could be two things are told as one', () => {
    expect(noticed('0123456789').map(([kind]) => kind)).toEqual(['nhs-number'])
    expect(noticed('jo.heath@example.org').map(([kind]) => kind)).toEqual(['e-mail'])
  })
})

/** A number with its check digit; about one in eleven has none. */
const nhsNumber = fc
  .integer({ min: 100_000_000, max: 999_999_999 })
  .map((nine) => {
    const sum = [...String(nine)].reduce((so, digit, place) => so + Number(digit) * (10 - place), 0)
    return { nine, check: (11 - (sum % 11)) % 11 }
  })
  .filter(({ check }) => check < 10)
  .map(({ nine, check }) => `${nine}${check}`)
  .filter((number) => new Set(number).size > 1)
const innocent = fc.constantFrom('', 'The paper was opened. ', 'Minute 4, ', 'See ', '(', '“')
const ends = fc.constantFrom('', '.', ', and it is agreed', ')', '”')

describe('for any words', () => {
  it('what is found lies in them, in order, and never twice', () => {
    const parts = fc.oneof(
      fc.string(),
      nhsNumber,
      fc.constantFrom('born', 'DOB', 'child', '12/03/2019', 'SK1 3XE', 'Sam', 'Field', '0161 496 0123', 'a@b.uk'),
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (said) => {
        const words = said.join(' ')
        const findings = careWith(words, context)
        findings.forEach(({ from, to }, place) => {
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(words.length)
          expect(from).toBeGreaterThanOrEqual(findings[place - 1]?.to ?? 0)
        })
      }),
    )
  })

  it('every NHS number is noticed, with and without spaces, and none with another check digit', () => {
    fc.assert(
      fc.property(nhsNumber, innocent, ends, fc.boolean(), (number, before, after, spaced) => {
        const written = spaced ? `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}` : number
        expect(of('nhs-number')(before + written + after)).toEqual([written])
        const other = number.slice(0, 9) + String((Number(number[9]) + 1) % 10)
        expect(of('nhs-number')(before + other + after)).toEqual([])
      }),
    )
  })

  it('a day of the past is a date of birth where it is said to be one, and none where something is due', () => {
    const day = fc
      .date({ min: new Date('1960-01-01'), max: new Date('2026-06-29'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const forms = fc.constantFrom(
      (iso: string) => iso,
      (iso: string) => iso.split('-').reverse().join('/'),
      (iso: string) => iso.split('-').reverse().join('.'),
      (iso: string) => new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    )
    fc.assert(
      fc.property(day, forms, fc.constantFrom('born ', 'DOB: ', 'Date of birth ', 'born on '), (iso, form, said) => {
        expect(of('date-of-birth')(said + form(iso))).toEqual([form(iso)])
        expect(of('date-of-birth')(`The audit is due by ${form(iso)}`)).toEqual([])
      }),
    )
  })

  it('nothing is found in words without digits, @ or a name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ,.;:()!?–-]{0,200}$/), (words) => {
        expect(careWith(words, { ...context, namesInDirectory: [] })).toEqual([])
      }),
    )
  })
})
