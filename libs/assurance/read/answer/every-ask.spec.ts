import { answerOf } from './answer-of.js'
import { askNumber, HOW_MANY, someNumbers, TODAY } from './examples/every-ask.js'
import { PROMISES } from './examples/promises.js'
import { ORDER, placeInOrder, SET_ASIDE } from './order.js'
import type { AskState } from './state/ask-state.js'

/** Every state with LEDGER_LONG=1; else one in 997, and every combination of the axes that answers turn on most. */
const asks = someNumbers(process.env['LEDGER_LONG'] ? 1 : 997)
const eachAsk = (visit: (state: AskState) => void): void => asks.forEach((number) => visit(askNumber(number)))

describe(`the properties of docs/answers.md section 7 over ${asks.length} of ${HOW_MANY} reduced states`, () => {
  test('1: every row of the table is reached, and every answer', () => {
    const rows = new Set<number>()
    const answers = new Set<string>()
    eachAsk((state) => {
      const { rule, answer } = answerOf(state, TODAY)
      rows.add(rule)
      answers.add(answer)
    })
    expect([...rows].sort((one, other) => one - other)).toEqual(Array.from({ length: 28 }, (_, place) => place + 1))
    expect([...answers].sort()).toEqual([...ORDER, ...SET_ASIDE].sort())
  })

  test('2: the owner’s employer alone reaches no done and checked, and no proof without the sub-group’s judgement', () => {
    eachAsk((state) => {
      const alone = ownEmployerOnly(state)
      const { answer, proofReached } = answerOf(alone, TODAY)
      if (placeInOrder(answer) >= placeInOrder('done and checked')) throw new Error(`${answer} on the owner's word`)
      if (proofReached !== 'none' && alone.plan.judged?.judgement !== 'sufficient')
        throw new Error(`proof ${proofReached} with no judgement`)
    })
  })

  test.each(Object.entries(PROMISES))('%s', (_name, promise) => {
    eachAsk((state) => {
      const broken = promise(state, TODAY)
      if (broken) throw new Error(`${broken}\n${JSON.stringify(state)}`)
    })
  })
})

const ownEmployerOnly = (state: AskState): AskState => ({
  ...state,
  actions: state.actions.map((action) => ({
    ...action,
    checks: action.checks.map((check) => ({
      ...check,
      independence: check.independence === 'independent' ? 'not independent' : check.independence,
    })),
  })),
  tests: state.tests.map((test) => ({ ...test, independence: 'same employer, other line', moderated: false })),
})
