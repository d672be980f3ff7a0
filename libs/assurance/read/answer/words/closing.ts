import type { Answered } from '../answered.js'
import { printedFact } from '../printed-fact.js'
import { because, decidedBy, when } from './phrases.js'
import type { Resolver } from './resolver.js'

/** Rows 1 to 4. */
export const closingInWords = ({ printed }: Answered, resolver: Resolver): readonly string[] => {
  const closure = printedFact(printed, 'closing')?.closure
  if (!closure) return []
  const reason = because(closure.reason, resolver)
  const decision = decidedBy(closure, resolver)
  switch (closure.closing) {
    case 'replaced':
      return [`Replaced by another ask ${when(closure)}${reason}.`, decision]
    case 'no longer applies':
      return [`Set aside ${when(closure)}${reason}.`, decision]
    case 'closed before this ledger':
      return [`Closed before this ledger${closure.minute ? `, minute ${closure.minute}` : ''}${reason}; proof not held.`, decision]
    case 'closed, not done': {
      const before = printedFact(printed, 'answer before closing')?.answer
      return [`Closed ${when(closure)} without being done${reason}.`, decision, before ? `Before that the answer was: ${before}.` : '']
    }
  }
}
