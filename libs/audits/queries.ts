import { queryFor } from '@ledger/projections/query-handler'
import { allAudits } from './read/audits-list/audits-list.js'
import { testsOf } from './read/tests-of-ask/tests-of-ask.js'

export const AuditsList = queryFor('audits-list', allAudits)
export const TestsOfAsk = queryFor('tests-of-ask', testsOf)
