import { placeInOrder } from '@ledger/assurance'
import { addDays, unknown, type Who } from '@ledger/kernel'
import fc from 'fast-check'
import { openLedgerInMemory } from './a-ledger.js'
import { take, turn, type Turn } from './the-owner-alone.js'
import { begin, type Beginning, type World } from './the-world.js'

const numRuns = process.env['LEDGER_LONG'] ? 2_000 : 60
const ASKED_ON = '2027-01-01'

const owners = fc.constantFrom<Beginning['owners'][number]>([], ['council'], ['housing'], ['district'], ['council', 'housing'])
/** Whose work it is must be known: by the addressee, by an owner of every action, or by who claimed it. */
const isKnown = ({ addressee, claimed, owners: all }: Beginning): boolean =>
  addressee === 'council' || claimed || all.every((named) => named.length > 0)
const anyBeginning: fc.Arbitrary<Beginning> = fc.record({
  addressee: fc.constantFrom('council', 'council', 'not stated', 'a class'),
  owners: fc.array(owners, { minLength: 1, maxLength: 2 }),
  proof: fc.constantFrom('seen', 'seen in practice', 'held at re-check'),
  live: fc.constant(true),
  claimed: fc.boolean(),
})
const beginning = anyBeginning.filter(isKnown)
const turns = fc.array(
  fc.record({ turn, who: fc.nat(4), name: fc.constantFrom(0, 1, 2), later: fc.nat(40), back: fc.constantFrom(0, 0, 0, 3, 25) }),
  {
    minLength: 4,
    maxLength: 25,
  },
)

const says = (does: Turn['does'], who = 0, other = 0, yes = true, name = 0) => ({
  turn: { does, which: 0, other, yes },
  who,
  name,
  later: 5,
  back: 0,
})
/** Only what judges is tried in another's name: a claim in another's name makes that other a claimant too. */
const JUDGING: readonly Turn['does'][] = ['checks it', 'audits it', 'moderates an audit']
const TO_THE_TRUST = 7
const plain: Beginning = { addressee: 'council', owners: [['council']], proof: 'seen', live: true, claimed: true }

/** What somebody might try first. */
const attempts: [Beginning, ReturnType<typeof says>[]][] = [
  [{ ...plain, owners: [[]], claimed: false }, [says('hands it over to whomever', 0, TO_THE_TRUST), says('checks it')]],
  [plain, [says('hands it over to whomever', 0, TO_THE_TRUST), says('checks it', 1)]],
  [plain, [says('checks it', 1), says('checks it', 2), says('checks it', 3)]],
  [plain, [says('moves to another employer'), says('checks it', 4)]],
  [plain, [says('checks it', 0, 0, true, 1), says('checks it', 1, 0, true, 2)]],
  [plain, [says('audits it', 0, 0, true, 1), says('audits it', 1, 0, false, 2), says('moderates an audit', 0, 0, true, 1)]],
  [plain, [says('audits it', 0, 0, false), says('moves to another employer'), says('moderates an audit', 4)]],
  [plain, [says('audits it', 1, 8, true), says('audits it', 3, 8, false)]],
  [plain, [says('stops it'), says('plans another, in whoever’s name', 0, 8), says('puts in or names evidence'), says('checks it', 1)]],
]

const imported = [says('plans another, in whoever’s name', 0, 8), says('says that it is done'), says('puts in or names evidence')]

/** The mover speaks for the trust once moved. */
const speaker = ({ people, moverId, moved, elsewhereId }: World, who: number): Who => {
  const one = people[who % people.length] ?? unknown
  return moved && one.kind === 'person' && one.personId === moverId ? { ...one, agencyIds: [elsewhereId] } : one
}

const nameFor = ({ others }: World, taken: { readonly turn: Turn; readonly name: number } | undefined): Who | undefined =>
  taken && JUDGING.includes(taken.turn.does) ? others[taken.name - 1] : undefined

describe('what the owner’s employer cannot do alone', () => {
  let opened: Awaited<ReturnType<typeof openLedgerInMemory>>
  let run = 0
  let accepted = 0
  beforeAll(async () => {
    opened = await openLedgerInMemory()
  })
  afterAll(() => opened.close())

  const ending = async (
    given: Beginning,
    taken: readonly { readonly turn: Turn; readonly later: number; readonly back: number }[],
    wishOf: (world: World, place: number) => { readonly by: Who; readonly inTheNameOf?: Who | undefined; readonly via?: 'import' },
  ) => {
    const ledger = opened.partnership(`p${(run += 1)}`)
    const world = await begin(ledger, given)
    let day = '2024-07-01'
    for (const [place, { turn: next, later, back }] of taken.entries()) {
      day = addDays(day, later)
      const happened = [addDays(day, -back), '2024-07-01'].sort()[1] ?? day
      const { done } = await take(next, { world, ledger, key: `turn ${place}`, wish: { ...wishOf(world, place), day, happened } })
      accepted += done ? 1 : 0
    }
    const answer = (await ledger.answers(ASKED_ON)).get(world.askId)
    if (!answer) throw new Error('the ask has no answer')
    return answer.answered
  }

  test('nothing that people of its agencies do, by whatever means, reads as done and checked or above', async () => {
    await fc.assert(
      fc.asyncProperty(beginning, turns, async (given, taken) => {
        const { answer, proofReached } = await ending(given, taken, (world, place) => ({
          by: speaker(world, taken[place]?.who ?? 0),
          inTheNameOf: nameFor(world, taken[place]),
        }))
        expect(placeInOrder(answer)).toBeLessThan(placeInOrder('done and checked'))
        expect(['none', 'seen']).toContain(proofReached)
      }),
      { numRuns, examples: attempts },
    )
    expect(accepted).toBeGreaterThan(numRuns)
  }, 600_000)

  test('no import by nobody known passes reported done, on live asks or in history', async () => {
    await fc.assert(
      fc.asyncProperty(beginning, fc.boolean(), turns, async (given, live, taken) => {
        const { answer } = await ending({ ...given, live, owners: [] }, taken, () => ({ by: unknown, via: 'import' }))
        expect(placeInOrder(answer)).toBeLessThanOrEqual(placeInOrder('reported done, not yet checked'))
      }),
      {
        numRuns: numRuns / 2,
        examples: [
          [plain, true, imported],
          [plain, true, [...imported, says('checks it')]],
          [plain, true, [says('audits it')]],
        ],
      },
    )
  }, 600_000)
})
