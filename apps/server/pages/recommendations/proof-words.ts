import type { Answered, Headline } from '@ledger/assurance'

const REACHED: Readonly<Record<Answered['proofReached'], string>> = {
  none: 'None',
  seen: 'Seen by somebody other than the owner',
  'in practice': 'Seen in practice',
  held: 'Held at re-check',
}

export const proofAskedWords = ({ proofAsked }: Pick<Answered, 'proofAsked'>): string => {
  if (!proofAsked) return 'Not set yet'
  const proof = { seen: 'Seen', 'seen in practice': 'Seen in practice', 'held at re-check': 'Held at re-check' }[proofAsked.proof]
  return proofAsked.measure ? `${proof}, with a measure` : proof
}

export const proofReachedWords = ({ proofReached, reached }: Pick<Answered, 'proofReached' | 'reached'>): string =>
  reached ? `${REACHED[proofReached]}: the proof asked for` : REACHED[proofReached]

/** Where a recommendation stands towards the number on the front sheet. */
export const standing = ({ place, reached }: Pick<Headline, 'place' | 'reached'>): string => {
  switch (place) {
    case 'in N':
      return reached ? 'It has reached the proof asked for.' : 'It has not reached the proof asked for yet.'
    case 'asks of others':
      return 'It is asked of others, so it is not in the number of this partnership.'
    case 'history not taken up':
      return 'It is history, known from papers and not followed here.'
    case 'closed before this ledger':
      return 'It was closed before this ledger. The proof is not held here.'
    case 'replaced':
      return 'Another stands in its place.'
    case 'no longer applies':
      return 'The need has gone.'
  }
}
