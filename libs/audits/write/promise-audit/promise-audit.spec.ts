import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { promised, title } from '../../../../test/examples/file-audit.js'
import { promiseAudit } from './promise-audit.js'

const today = on('2025-06-04')
const known = { unknownAsks: [] }
const promise = { title, askIds: ['discharge'], due: { precision: 'month', value: '2025-09' } as const, sources: [] }

describe('promise audit', () => {
  it('gets an id of its own', () => {
    given(promiseAudit)
      .when(promise, known, today)
      .then({ type: 'AuditPromised', data: { auditId: 'NEW', ...promise } })
  })

  it('may name no ask', () => {
    expect(
      given(promiseAudit)
        .when({ ...promise, askIds: [] }, known, today)
        .events(),
    ).toHaveLength(1)
  })

  it('is refused without a title', () => {
    given(promiseAudit)
      .when({ ...promise, title: words(' ') }, known, today)
      .thenRefused('title-missing')
  })

  it('is refused when an ask is named twice', () => {
    given(promiseAudit)
      .when({ ...promise, askIds: ['discharge', 'discharge'] }, known, today)
      .thenRefused('ask-named-twice')
  })

  it('is refused for an ask that nobody knows', () => {
    given(promiseAudit)
      .when(promise, { unknownAsks: ['discharge'] }, today)
      .thenRefused('ask-unknown')
  })

  it('is refused where it stands promised', () => {
    given(promiseAudit, promised).when(promise, known, today).thenRefused('audit-already-recorded')
  })
})
