import { isRealDay, itIsACount, refuse, type Refusal } from '@ledger/kernel'
import type { PracticeTested } from '../../events/index.js'

type Tested = Pick<PracticeTested['data'], 'result' | 'found' | 'sample' | 'sampleFrom' | 'sampleTo' | 'gapBack'>

/** Figures that were not recorded are null, and agree with any result. */
export const theSampleAndTheResultAgree = (command: Tested): Refusal | undefined =>
  itIsACount(command.sample, 'sample-not-in-whole-cases', 1) ??
  itIsACount(command.found, 'found-not-in-whole-cases') ??
  noMoreAreFoundThanSampled(command) ??
  theWordFitsTheFigures(command) ??
  thePeriodRunsForwards(command) ??
  aGapIsNotBackWherePracticeWasFound(command)

const noMoreAreFoundThanSampled = ({ found, sample }: Tested): Refusal | undefined =>
  found !== null && sample !== null && found > sample ? refuse('more-found-than-sampled', { found, sample }) : undefined

/** The testers choose the word; only a word that the figures contradict is refused. */
const theWordFitsTheFigures = ({ result, found, sample }: Tested): Refusal | undefined => {
  const positive = result === 'found' || result === 'mostly'
  const contradicted = (positive && found === 0) || (result === 'not found' && found !== null && found === sample)
  return contradicted ? refuse('result-contradicts-figures', { found: found ?? 0 }) : undefined
}

const thePeriodRunsForwards = ({ sampleFrom, sampleTo }: Tested): Refusal | undefined => {
  const unreal = [sampleFrom, sampleTo].find((day) => day !== null && !isRealDay(day))
  if (unreal) return refuse('not-a-day', { day: unreal })
  return sampleFrom !== null && sampleTo !== null && sampleFrom > sampleTo
    ? refuse('sample-ends-before-it-begins', { from: sampleFrom, to: sampleTo })
    : undefined
}

const aGapIsNotBackWherePracticeWasFound = ({ result, gapBack }: Tested): Refusal | undefined =>
  gapBack === 'yes' && (result === 'found' || result === 'mostly') ? refuse('gap-back-contradicts-result') : undefined
