import { auditsList } from './read/audits-list/audits-list.js'
import { testsOfAsk } from './read/tests-of-ask/tests-of-ask.js'

/** What fills the tables that are asked. */
export const auditProjections = [auditsList, testsOfAsk]
