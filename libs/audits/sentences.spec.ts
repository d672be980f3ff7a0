import { onDay, words } from '@ledger/kernel'
import { spoken } from '../../test/dsl/spoken.js'
import { practiceTested, title } from '../../test/examples/file-audit.js'
import { auditSentences } from './index.js'

const tell = spoken(auditSentences)
const auditId = 'files'

describe('an audit in plain English', () => {
  it.each([
    [
      tell('AuditPromised', { auditId, title, askIds: [], due: onDay('2025-09-30'), sources: [] }),
      'Audit promised: “Eight files of discharged babies”, due 30 September 2025.',
    ],
    [
      tell('AuditPromised', { auditId, title, askIds: [], due: null, sources: [] }),
      'Audit promised: “Eight files of discharged babies”, no date given.',
    ],
    [
      tell('AuditHeld', { auditId, title, method: null, outcome: words('Practice was mixed.'), sample: 8, sources: [] }),
      'A paper says that an audit was held: “Eight files of discharged babies”, 8 in the sample. Practice was mixed.',
    ],
    [
      tell('PracticeTested', practiceTested()),
      'Tested in practice: “Eight files of discharged babies”. Found in 7 of 8 files, 1 January 2025 to 31 March 2025. For the ask discharge, it was tested by testers independent of its owners.',
    ],
    [
      tell('PracticeTested', {
        ...practiceTested({ result: 'partly', found: null, sampleFrom: null, gapBack: 'yes', moderated: true, note: words('Two wards.') }),
        tests: [{ askId: 'discharge', independence: 'cannot be told' }],
      }),
      'Tested in practice: “Eight files of discharged babies”. Partly found; the testers say that the gap is back. For the ask discharge, it was tested by testers whose independence cannot be told. Others moderated it. Their note: “Two wards”.',
    ],
    [tell('AuditModerated', { auditId, note: null }), 'Others looked the audit over and agreed its result.'],
  ])('%s', (told, english) => {
    expect(told).toBe(english)
  })
})
