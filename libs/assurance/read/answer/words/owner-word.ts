import type { Answered } from '../answered.js'
import { printedFact, printedFacts, type ActionLine } from '../printed-fact.js'
import { namedActions } from './named-actions.js'
import { because, capital, counted, nameOf, number, sampleInWords, when } from './phrases.js'
import type { Resolver } from './resolver.js'

/** Rows 17 to 23: what the actions read as. */
export const ownerWordInWords = (answered: Answered, resolver: Resolver): readonly string[] => {
  const actions = printedFact(answered.printed, 'actions')?.actions ?? []
  const [first] = actions
  const history = printedFact(answered.printed, 'papers to')
  if (first?.from === 'a plan said to exist')
    return history
      ? ['The papers say that a plan exists. They do not say what was done.']
      : ['A plan is said to exist; none of its actions is recorded here yet.']
  const coverage = coverageInWords(answered)
  if (coverage) return [coverage]
  const named = actions.filter(({ from }) => from === 'the plan')
  return [
    ...wholeAsk(answered, resolver),
    ...namedActions(answered, named, resolver),
    ...ownAudits(answered),
    ...evidenceOnPaper(answered, named, resolver),
  ]
}

const coverageInWords = ({ printed }: Answered): string | null => {
  const coverage = printedFact(printed, 'coverage')
  if (!coverage) return null
  const { reached, of } = coverage
  if (of === null)
    return `${capital(counted(reached, 'body').replace('bodys', 'bodies'))} report it done; how many there are is not recorded.`
  return `${reached} of ${of} report it done${of > reached ? `; ${of - reached} ${of - reached === 1 ? 'has' : 'have'} not told us yet` : ''}.`
}

const wholeAsk = ({ printed }: Answered, resolver: Resolver): readonly string[] => {
  const word = printedFact(printed, 'whole ask')?.word
  if (!word) return []
  const said = { 'not started': 'has not started', 'in progress': 'is going on', done: 'is done' }[word.says]
  const addressee = printedFact(printed, 'addressee')?.addressee
  const unnamed = addressee?.kind === 'not stated' ? '; no body is named and no date' : ''
  const history = printedFact(printed, 'papers to')
  return [`${history ? 'The papers say' : `We were told ${when(word)}`} that the work ${said}${because(word.note, resolver)}${unnamed}.`]
}

const ownAudits = ({ printed, answer }: Answered): readonly string[] =>
  printedFacts(printed, 'test not read').flatMap(({ notRead: { test, why } }) => {
    if (why !== 'nobody else has moderated it' || answer !== 'evidence in, not yet checked') return []
    const sample = sampleInWords(test.sample)
    return [`Their audit${sample ? ` (${sample})` : ''} is filed; moderation is the next step.`]
  })

const evidenceOnPaper = ({ printed }: Answered, actions: readonly ActionLine[], resolver: Resolver): readonly string[] => {
  const named = actions.filter(({ evidenceNamed }) => evidenceNamed > 0).length
  const addressee = printedFact(printed, 'addressee')?.addressee
  if (named === 0 || !printedFact(printed, 'papers to')) return []
  const whose = (addressee && nameOf(addressee, resolver)) ?? 'the body itself'
  const each = actions.length === 1 ? 'for it' : named === actions.length ? 'for each' : `for ${number(named)} of them`
  return [`Evidence is named ${each}; the papers do not say that anyone outside ${whose} opened it.`]
}
