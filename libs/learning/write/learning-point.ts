import { never, type Evolution, type PersonalText, type Told } from '@ledger/kernel'
import { learningEvents, type LearningEvent, type LearningPointAnswered } from '../events/index.js'

/** A learning point as its own stream tells it. A merged one lives on in another. */
export type LearningPoint = { readonly status: 'not recorded' } | LivingPoint | (Recorded & MergedPoint)

interface Recorded {
  readonly text: PersonalText
  readonly answer: LearningPointAnswered['data'] | null
}

export interface LivingPoint extends Recorded {
  readonly status: 'living'
}

interface MergedPoint {
  readonly status: 'merged'
  readonly intoId: string
}

const evolve = (state: LearningPoint, event: Told<LearningEvent>): LearningPoint => {
  if (event.type === 'LearningPointRecorded') return { status: 'living', text: event.data.text, answer: null }
  if (state.status === 'not recorded') return state
  switch (event.type) {
    case 'LearningPointReworded':
      return { ...state, text: event.data.text }
    case 'LearningPointAnswered':
      return { ...state, answer: event.data }
    case 'LearningPointMerged':
      return { text: state.text, answer: state.answer, status: 'merged', intoId: event.data.intoId }
    default:
      return never(event)
  }
}

export const learningPoint: Evolution<LearningPoint, LearningEvent> = {
  initialState: { status: 'not recorded' },
  evolve,
  types: learningEvents,
}
