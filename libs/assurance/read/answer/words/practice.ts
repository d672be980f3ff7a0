import { dayInWords } from '@ledger/kernel'
import type { Answered } from '../answered.js'
import { printedFact, type ActionLine, type Printed } from '../printed-fact.js'
import type { Finding, Test } from '../state/test.js'
import { because, capital, counted, dateOf, list, quoted, sampleInWords, when } from './phrases.js'
import type { Resolver } from './resolver.js'

/** Rows 5 to 10. */
export const practiceInWords = (answered: Answered, resolver: Resolver): readonly string[] => {
  const against = printedFact(answered.printed, 'finding against')
  if (against) return against.proofBefore ? gapAgain(against, resolver) : notFound(answered, against.finding, resolver)
  const lapsed = printedFact(answered.printed, 'proof lapsed')
  if (lapsed)
    return [`It was ${lapsed.was}, ${list(lapsed.tests.map(dateOf))}, and that lapsed on ${dayInWords(lapsed.lapsedOn)}.`, NOBODY_LOOKED]
  const implied = printedFact(answered.printed, 'implied by test')
  if (implied) return [`Done and checked is implied by ${auditOf(implied.test)}.`]
  const positive = printedFact(answered.printed, 'positive tests')
  return positive ? seen(answered, positive) : []
}

const NOBODY_LOOKED = 'Nobody has looked lately; that is all it means.'

const auditOf = (test: Test): string => `the audit of ${dateOf(test)}`

const gapAgain = ({ finding, proofBefore }: Printed<'finding against'>, resolver: Resolver): readonly string[] => {
  const before = proofBefore ? `It was there ${when(proofBefore)}` : ''
  if (finding.kind === 'learning')
    return [`${before}; new learning of ${dateOf(finding)} is linked as the same gap${because(finding.note, resolver)}.`, GLAD]
  return [`${before}; ${found(finding)} ${when(finding)}${testedBy(finding, resolver)}.`, GLAD]
}

const GLAD = 'We are glad the re-check looked.'

const found = ({ result, sample }: Test): string => {
  const shown = sampleInWords(sample)
  return result === 'partly' ? 'the testers say that the gap is back' : `${shown ? `${shown} showed it` : 'it was not found'}`
}

const testedBy = ({ testers }: Test, { agencyName }: Resolver): string =>
  testers.length > 0 ? `, tested by ${list(testers.map(agencyName))}` : ''

const notFound = ({ printed }: Answered, finding: Finding, resolver: Resolver): readonly string[] => {
  const actions = printedFact(printed, 'actions')?.actions ?? []
  const checked = actions.filter(({ rung }) => rung === 'checked' || rung === 'checked, same employer')
  const where = finding.kind === 'test' ? (finding.sample.drawnFrom ?? 'test') : 'test'
  const plural = where !== 'test' && where.endsWith('s')
  const looked = `the ${where} of ${dateOf(finding)} ${plural ? 'do' : 'does'} not show it in use yet`
  const by = finding.kind === 'test' ? testedBy(finding, resolver) : ''
  return [
    checked.length > 0 && checked.length === actions.length
      ? `${madeAndChecked(checked, resolver)}; ${looked}${by}.`
      : `${capital(looked)}${by}.`,
  ]
}

const madeAndChecked = (checked: readonly ActionLine[], resolver: Resolver): string => {
  const [only] = checked
  return checked.length === 1 && only?.title
    ? `${quoted(only.title, resolver)} was done and checked`
    : `${capital(counted(checked.length, 'action'))} were done and checked`
}

const seen = ({ printed, answer }: Answered, { tests, lapse }: Printed<'positive tests'>): readonly string[] => {
  const last = tests.at(-1)
  const open = (printedFact(printed, 'actions')?.actions ?? []).filter(
    ({ rung }) => rung !== 'checked' && rung !== 'checked, same employer',
  )
  const still = open.length > 0 ? `In the plan, ${counted(open.length, 'action')} not checked.` : ''
  if (answer === 'held at re-check')
    return [
      `Found both times, ${list(tests.map(dateOf))}${lapse ? `; no test between, ${yearsBetween(lapse.from, lapse.to)}` : ''}.`,
      still,
    ]
  return last ? [`Done and checked is implied by ${auditOf(last)}.`, still] : []
}

const yearsBetween = (from: Test, to: Test): string => {
  const months =
    (Number(to.day.slice(0, 4)) - Number(from.day.slice(0, 4))) * 12 + Number(to.day.slice(5, 7)) - Number(from.day.slice(5, 7))
  return months % 12 === 0 ? `${months / 12} ${months === 12 ? 'year' : 'years'}` : `${months} months`
}
