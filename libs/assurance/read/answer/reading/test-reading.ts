import { earliest, latest } from '@ledger/kernel'
import type { AskState } from '../state/ask-state.js'
import type { Test } from '../state/test.js'

/** A test that is printed and changes nothing, and why. */
export interface NotRead {
  readonly test: Test
  readonly why:
    | 'a baseline from before the recommendation'
    | 'the sample is not of the whole class'
    | 'it could not tell'
    | 'partly, and nobody said that the gap is back'
    | 'the papers are history'
    | 'nobody else has moderated it'
    | 'independence cannot be told'
}

export const isPositive = ({ result }: Test): boolean => result === 'found' || result === 'mostly'

/** Why a test does not count; null when it counts, for or against. */
export const whyNotRead = (state: AskState, test: Test): NotRead | null => {
  const why = reason(state, test)
  return why && { test, why }
}

const reason = (state: AskState, test: Test): NotRead['why'] | null => {
  if (isBaseline(state, test)) return 'a baseline from before the recommendation'
  if (state.addressee.kind === 'class' && !test.sample.wholeClass) return 'the sample is not of the whole class'
  switch (test.result) {
    case 'could not tell':
      return 'it could not tell'
    case 'partly':
      return test.gapBack === 'yes' ? null : 'partly, and nobody said that the gap is back'
    case 'not found':
      return null
    case 'found':
    case 'mostly':
      return whyNotFor(state, test)
  }
}

/** A finding for must be independent or moderated, and history prints it without counting it. */
const whyNotFor = (state: AskState, test: Test): NotRead['why'] | null => {
  if (state.tracking.kind === 'history') return 'the papers are history'
  if (test.independence === 'independent' || test.moderated) return null
  return test.independence === 'cannot be told' ? 'independence cannot be told' : 'nobody else has moderated it'
}

const isBaseline = ({ recommendedOn }: AskState, { sample, on }: Test): boolean => {
  const made = recommendedOn && earliest(recommendedOn)
  const end = sample.to ?? on
  const last = end && latest(end)
  return made != null && last != null && last < made
}
