import type { TestResult } from '@ledger/audits'
import { doneAndChecked } from '../life/checking.js'
import { measureDifference, linkSameGap } from '../life/ending.js'
import { moderate, ownAudit, test } from '../life/testing.js'
import { between, type AskLife, type Stages } from '../life/ask-life.js'
import type { AgencyKey } from '../cast/agencies.js'
import * as said from '../words/audits.js'
import { agreed, afew, ownersOf } from './beginning.js'
import { plot } from './plot.js'

/** Done and checked on the way to a test; answers with the owners. */
const checkedBefore = (life: AskLife, stages: Stages, test: number): readonly AgencyKey[] => {
  const works = agreed(life, stages, afew(life), life.chance.yes(0.2) ? 1 : 0)
  doneAndChecked(life, works, { from: stages.judged, by: Math.min(between(stages.judged, test, 0.7), stages.judged + 240) })
  return ownersOf(life, works)
}

const good = ({ chance }: AskLife): TestResult => (chance.yes(0.7) ? 'found' : 'mostly')

/** The re-check comes seven to ten months after the test, of other files. */
const testBefore = ({ chance }: AskLife, final: number): number => final - chance.between(205, 300)

const tested = (life: AskLife, stages: Stages): void => {
  const owners = checkedBefore(life, stages, stages.final)
  test(life, owners, { on: stages.final, result: good(life) })
}

const testedTwice = (life: AskLife, stages: Stages): void => {
  const first = testBefore(life, stages.final)
  const owners = checkedBefore(life, stages, first)
  const recheckOf = test(life, owners, { on: first, result: good(life) })
  test(life, owners, { on: stages.final, result: good(life), recheckOf })
}

/** Lives in which somebody went to see whether practice had changed. */
export const lookedAt = {
  'seen in practice': plot('seen in practice', 250, [430, 3], 'seen in practice', tested),

  'seen in practice, a re-check due': plot('seen in practice', 250, [300, 3], 'held at re-check', tested),

  'seen in practice, a measure due': plot('seen in practice', 250, [200, 3], 'seen in practice', tested, true),

  'seen in practice, with a measure': plot(
    'seen in practice',
    280,
    [300, 3],
    'seen in practice',
    (life, stages) => {
      tested(life, { ...stages, final: stages.final - 25 })
      measureDifference(life, stages.final, 'consistent')
    },
    true,
  ),

  'own audit, moderated': plot('seen in practice', 250, [300, 3], 'seen in practice', (life, stages) => {
    const owners = checkedBefore(life, stages, stages.final - 20)
    moderate(life, ownAudit(life, stages.final - 20), owners, stages.final)
  }),

  'first it could not be told': plot('seen in practice', 330, [300, 3], 'seen in practice', (life, stages) => {
    const owners = checkedBefore(life, stages, stages.final - 70)
    test(life, owners, { on: stages.final - 70, result: 'could not tell' })
    test(life, owners, { on: stages.final, result: good(life) })
  }),

  'held at re-check': plot('held at re-check', 470, [430, 3], 'held at re-check', testedTwice),

  'held, more than was asked': plot('held at re-check', 470, [430, 3], 'seen in practice', testedTwice),

  'proof out of date': plot('proof out of date', 240, [800, 570], 'seen in practice', tested),

  'seen long ago, and that was enough': plot('done and checked', 240, [800, 570], 'seen', tested),

  'gap found again by a test': plot('gap found again', 470, [260, 3], 'seen in practice', (life, stages) => {
    const first = testBefore(life, stages.final)
    const owners = checkedBefore(life, stages, first)
    const recheckOf = test(life, owners, { on: first, result: good(life) })
    test(life, owners, { on: stages.final, result: 'not found', gapBack: 'yes', recheckOf, note: said.goneAgain })
  }),

  'gap found again by a new review': plot('gap found again', 300, [300, 3], 'seen', (life, stages, world) => {
    checkedBefore(life, stages, stages.final - 20)
    linkSameGap(life, stages.final, world.newerLearning(life, stages.final))
  }),

  'not found in practice': plot('not found in practice', 250, [260, 3], 'seen in practice', (life, stages) => {
    const owners = checkedBefore(life, stages, stages.final)
    test(life, owners, { on: stages.final, result: 'not found' })
  }),
} as const
