import type { Answered } from '../answered.js'
import type { PrintedFact } from '../printed-fact.js'
import type { Reply } from '../state/ask-state.js'
import { because, counted, dateOf, decidedBy, list, quoted, sampleInWords, when } from './phrases.js'
import { notClassified } from './reply.js'
import type { Resolver } from './resolver.js'

/** What is printed beside the answer, a sentence for each fact. */
export const besideInWords = ({ printed }: Answered, resolver: Resolver): readonly string[] =>
  printed.map((fact) => sentence(fact, resolver).trim()).filter((words) => words !== '')

const REPLIES: Record<Reply['says'], string> = {
  accepted: 'Accepted',
  'in part': 'Accepted in part',
  'another way': 'To be answered another way, as said',
  'already done': 'Said to be already done',
  'not accepted': 'Not accepted',
  'not classified': 'A reply is held',
}

const sentence = (fact: PrintedFact, resolver: Resolver): string => {
  switch (fact.kind) {
    case 'earlier reply':
      return `${REPLIES[fact.reply.says]} ${when(fact.reply)}${because(fact.reply.reason, resolver)}.${decidedBy(fact.reply, resolver)}`
    case 'reply not classified':
      return notClassified(fact.reply, resolver)
    case 'supporting actions':
      return `Held as support: ${list(fact.actions.map(({ title }) => quoted(title, resolver)))}.`
    case 'ended actions':
      return fact.actions
        .map(({ title, ended }) =>
          ended ? `${quoted(title, resolver)} was ${ended.how} ${when(ended)}${because(ended.reason, resolver)}.` : '',
        )
        .join(' ')
    case 'check that does not count':
      return `${quoted(fact.title, resolver)} was opened ${when(fact.check)}; ${WAITS[fact.check.independence]}`
    case 'more asked for':
      return `${quoted(fact.title, resolver)} was opened ${when(fact.check)}, and more was asked for.`
    case 'evidence named':
      return `The plan names ${counted(fact.items.length, 'item')} of evidence; nobody has opened ${fact.items.length === 1 ? 'it' : 'them'} here.`
    case 'test not read':
      return `An audit of ${dateOf(fact.notRead.test)}${found(sampleInWords(fact.notRead.test.sample))} is printed and does not count: ${fact.notRead.why}.`
    case 'finding only printed':
      return `${fact.finding.kind === 'learning' ? 'New learning' : 'A test'} of ${dateOf(fact.finding)} is linked as the same gap; no proof had been on record before it.`
    case 'proof lowered':
      return `The proof asked was lowered ${when(fact.to)} from ${asked(fact.from)} to ${asked(fact.to)}${because(fact.to.reason, resolver)}.${decidedBy(fact.to, resolver)}`
    case 'reopened':
      return `Opened again ${when(fact.decision)}${because(fact.decision.reason, resolver)}.`
    case 'signed off':
      return `Signed off by a meeting ${when(fact.decision)}; a sign-off is printed and is no answer.`
    case 'difference':
      return `Difference measured ${when(fact.difference)}: ${fact.difference.says}.`
    case 'closing':
    case 'answer before closing':
    case 'finding against':
    case 'positive tests':
    case 'proof lapsed':
    case 'implied by test':
    case 'reply':
    case 'plan shrunk':
    case 'plan judged':
    case 'asked':
    case 'addressee':
    case 'papers to':
    case 'coverage':
    case 'actions':
    case 'whole ask':
    case 'plan said to exist':
      return ''
  }
}

const WAITS = {
  'not independent': 'the one who opened it is not independent of the owner, so a check is still to come.',
  'cannot be told': 'whether that was independent cannot be told, so the check waits.',
  independent: '',
  'same employer, other line': '',
} as const

const found = (sample: string | null): string => (sample ? ` (${sample})` : '')

const asked = ({ proof, measure }: { readonly proof: string | null; readonly measure: boolean }): string =>
  `${proof ?? 'not set'}${measure ? ' with a measure' : ''}`
