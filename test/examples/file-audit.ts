import { words } from '@ledger/kernel'
import type { AuditEvent, PracticeTested } from '../../libs/audits/events/index.js'
import type { TestPracticeData, TestPracticeFacts } from '../../libs/audits/write/test-practice/test-practice.js'
import { told } from '../dsl/given.js'
import { structure } from './exampleshire.js'

/** The audit "files" by the police, which tests the ask "discharge" of the hospital. */
export const title = words('Eight files of discharged babies')

export const promised = told<AuditEvent>({
  type: 'AuditPromised',
  data: { auditId: 'files', title, askIds: ['discharge'], due: null, sources: [] },
})

export const testing = (data: Partial<TestPracticeData> = {}): TestPracticeData => ({
  title,
  askIds: ['discharge'],
  result: 'found',
  found: 7,
  sample: 8,
  sampleFrom: '2025-01-01',
  sampleTo: '2025-03-31',
  drawnFrom: 'files',
  wholeClass: false,
  gapBack: 'not said',
  moderated: false,
  recheckOf: null,
  testerIds: ['police'],
  note: null,
  sources: [],
  ...data,
})

export const facts: TestPracticeFacts = {
  structure,
  owners: new Map([['discharge', ['hospital']]]),
  unknownAsks: [],
  unknownAgencies: [],
  recheckedKnown: true,
}

export const practiceTested = (data: Partial<PracticeTested['data']> = {}): PracticeTested['data'] => {
  const { askIds, ...command } = testing()
  return {
    ...command,
    auditId: 'NEW',
    tests: askIds.map((askId) => ({ askId, independence: 'independent' })),
    testerEmployers: ['police'],
    factsAt: '00000000000000000042',
    ...data,
  }
}

export const tested = (data: Partial<PracticeTested['data']> = {}) =>
  told<AuditEvent>({ type: 'PracticeTested', data: practiceTested({ auditId: 'files', ...data }) })
