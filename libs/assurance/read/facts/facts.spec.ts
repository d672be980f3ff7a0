import type { Envelope } from '@ledger/kernel'
import { done, planned } from '../../../../test/dsl/the-action.js'
import { addressed, recommended } from '../../../../test/dsl/the-ask.js'
import { log, type Happened } from '../../../../test/dsl/log.js'
import { readDatabaseOf } from '../../../../test/dsl/read-database.js'
import { exampleshire } from '../../../../test/dsl/the-partnership.js'
import { answersFrom } from '../fold/answers.js'
import { factsThatCount } from './facts.js'

const told = [...exampleshire, recommended(), addressed(), planned()]
const fromTheFile: Happened = done('action', { via: 'import', run: 'run 1' })
const run = (type: 'ImportStarted' | 'ImportCompleted', runId: string): Happened =>
  ({ type, data: { runId }, telling: {} }) as unknown as Happened
const started = (runId: string): Happened => run('ImportStarted', runId)
const completed = (runId: string): Happened => run('ImportCompleted', runId)

const answerAfter = (...events: readonly Happened[]) => {
  const facts = factsThatCount(readDatabaseOf(log(...told, ...events)))
  return answersFrom(facts, '2026-07-01').get('ask')?.answered.answer
}

describe('the facts that count', () => {
  test('those of an import count nowhere until it is completed', () => {
    expect(answerAfter(fromTheFile)).toBe('planned, nothing said since')
    expect(answerAfter(fromTheFile, completed('another run'))).toBe('planned, nothing said since')
    expect(answerAfter(fromTheFile, completed('run 1'))).toBe('reported done, not yet checked')
  })
  test('a file of two sources counts when both are completed; another file begun later takes nothing back', () => {
    const both = [started('run 1'), started('run 2'), fromTheFile, completed('run 1')]
    expect(answerAfter(...both)).toBe('planned, nothing said since')
    expect(answerAfter(...both, completed('run 2'))).toBe('reported done, not yet checked')
    expect(answerAfter(...both, completed('run 2'), started('run 3'))).toBe('reported done, not yet checked')
  })
  test('an import completed twice is completed', () => {
    expect(answerAfter(fromTheFile, completed('run 1'), completed('run 1'))).toBe('reported done, not yet checked')
  })
  test('what was not imported counts at once', () => {
    expect(answerAfter(done())).toBe('reported done, not yet checked')
  })
  test('they hold no words', () => {
    const kept = JSON.stringify(factsThatCount(readDatabaseOf(log(...told))))
    const words = (log(...told) as readonly Envelope[]).flatMap(({ data }) => Object.values(data)).filter(isText)
    expect(words.length).toBeGreaterThan(2)
    for (const { text } of words) expect(kept).not.toContain(`"text":"${text}"`)
  })
  test('competing facts are in the order of the days they count from, then of the log', () => {
    const days = factsThatCount(
      readDatabaseOf(log(...told, done('action', { on: '2024-06-01' }), done('action', { on: '2024-02-01', recorded: '2024-07-01' }))),
    )
    expect(days.map(({ day, position }) => `${day} ${position}`)).toEqual([...days.map(({ day, position }) => `${day} ${position}`)].sort())
  })
})

const isText = (value: unknown): value is { readonly text: string } => typeof value === 'object' && value !== null && 'text' in value
