import type { Headline } from '../headline.js'

/** The headline of a recommendation in a few words; its place where no ask is in N. */
export const headlineInWords = ({ place, answer }: Headline): string => {
  switch (place) {
    case 'in N':
      return answer
    case 'asks of others':
      return `ask of others: ${answer}`
    case 'history not taken up':
      return `history: ${answer}`
    case 'closed before this ledger':
    case 'replaced':
    case 'no longer applies':
      return place
  }
}
