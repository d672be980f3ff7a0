import { given, on, told } from '../../../../test/dsl/given.js'
import { recordSubjectAccessExport } from './record-subject-access-export.js'

const today = on('2026-06-04')
const data = { personId: 'P', files: [{ file: 'subject-access.html', bytes: 1, sha256: 'a'.repeat(64) }] }
const known = { personKnown: true }

describe('record subject access export', () => {
  it('happens once under one command', () => {
    const event = { type: 'SubjectAccessExported', data: { exportId: 'NEW', ...data } } as const
    given(recordSubjectAccessExport).when(data, known, today).then(event)
    given(recordSubjectAccessExport, told(event)).when(data, known, today).thenNothing()
  })

  it('is refused for somebody nobody knows', () => {
    given(recordSubjectAccessExport).when(data, { personKnown: false }, today).thenRefused('person-unknown')
  })
})
