// What somebody sees of a partnership: what it costs to find it out, and what the same questions cost through it. Held against the same question of
// somebody who sees everything, and against SQLite reading the same table whole.
import { fileURLToPath } from 'node:url'
import { mayThey, ofNoReview, rolesOf } from '@ledger/access'
import { actionDetailsOf } from '@ledger/actions'
import { partnershipAnswers } from '@ledger/assurance'
import { peopleInPost } from '@ledger/partnership'
import { allReviews } from '@ledger/reviews'
import { everyProjection, openLedger, standingOf, viewFrom } from '@ledger/server'
import { narrowedTo } from '@ledger/sight'
import { atMost, interleaved, perSecond, rate, say, times } from './measure.mjs'

const READERS = ['agency lead', 'board member', 'scrutiny reader']
const DECISIONS = 200_000

const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`

export const benchSight = async (folder) => {
  const ledger = await openLedger({ folder })
  const today = ledger.today()
  const whole = await ledger.readModels.read('exampleshire', null)
  const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today }
  const people = peopleInPost(whole, question, {})
  const withRole = (role) => {
    const all = people.filter(({ personId }) => rolesOf(whole, question, { personId }).includes(role))
    // Whoever has that role alone, where there is somebody: another role would show them more.
    const found = all.find(({ personId }) => rolesOf(whole, question, { personId }).length === 1) ?? all[0]
    if (!found) throw new Error(`expected a ${role} in the demonstration, found none`)
    return found
  }
  const lookAs = (person) => viewFrom(whole, standingOf(whole, person, null), today, new Date().toISOString())
  const actions = whole.all('SELECT action_id AS actionId FROM action_details')
  const questions = {
    'front sheet': [(db) => partnershipAnswers(db, question), 'SELECT event FROM facts'],
    reviews: [(db) => allReviews(db, question, {}), 'SELECT * FROM review_list'],
    [`${actions.length} actions`]: [
      (db) => actions.forEach((action) => actionDetailsOf(db, question, action)),
      'SELECT * FROM action_details',
    ],
  }
  const raw = (sql) => () => whole.all(sql)

  for (const role of READERS) {
    const person = withRole(role)
    const [found] = await interleaved([() => narrowedTo(lookAs(person).sight, 'exampleshire', everyProjection)])
    const narrowing = narrowedTo(lookAs(person).sight, 'exampleshire', everyProjection)
    if (!narrowing) throw new Error(`expected a ${role} who sees less than everything`)
    const [opened] = await interleaved([
      () => ledger.readModels.narrowed(whole, { ...narrowing, key: `${narrowing.key} ${performance.now()}` }),
    ])
    const seen = ledger.readModels.narrowed(whole, narrowing)
    say(`${role}: finding what they see, for each page`, ms(found), `its views, the first time ${ms(opened)}`)
    for (const [name, [ask, sql]] of Object.entries(questions)) {
      const [theirs, everything, read] = await interleaved([() => ask(seen), () => ask(whole), raw(sql)])
      const share = theirs / everything
      say(
        `  ${name}`,
        ms(theirs),
        `all-seeing ${ms(everything)}, ${times(share)}; raw ${ms(read)}, ${times(theirs / read)}`,
        atMost(share, 5),
      )
    }
  }

  const { person } = standingOf(whole, withRole('agency lead'), null)
  const [none, state] = [{ kind: 'review', relation: 'none', own: true }, ofNoReview]
  const deeds = ['see-review', 'see-case-words', 'see-circumstances', 'see-own-asks', 'check-action']
  const [decided] = await interleaved([
    () => {
      for (let at = 0; at < DECISIONS; at += 1) mayThey(person, deeds[at % deeds.length], none, state)
    },
  ])
  say('decisions of the rule', rate(perSecond(DECISIONS, decided)), `${((decided / DECISIONS) * 1000).toFixed(2)} µs each`)
  await ledger.close()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchSight(process.argv[2])
