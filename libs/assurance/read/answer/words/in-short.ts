import type { Answered } from '../answered.js'
import { printedFact } from '../printed-fact.js'
import { dateOf, sampleInWords } from './phrases.js'

/** The answer with the one figure or date that belongs to it: `seen in practice (7 of 8 files)`, `held at re-check (March 2026)`. */
export const inShort = ({ answer, printed }: Answered): string => {
  const detail = detailOf(printed, answer)
  return detail ? `${answer} (${detail})` : answer
}

const detailOf = (printed: Answered['printed'], answer: Answered['answer']): string | null => {
  const positive = printedFact(printed, 'positive tests')?.tests.at(-1)
  const against = printedFact(printed, 'finding against')?.finding
  const lapsed = printedFact(printed, 'proof lapsed')
  if (answer === 'held at re-check') return positive ? dateOf(positive) : null
  if (answer === 'seen in practice') return positive ? sampleInWords(positive.sample) : null
  if (answer === 'not found in practice') return against?.kind === 'test' ? sampleInWords(against.sample) : null
  const last = lapsed?.tests.at(-1)
  return lapsed && last ? `was ${lapsed.was}, ${dateOf(last)}` : null
}
