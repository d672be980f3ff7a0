import { words } from '@ledger/kernel'
import type { SetRetentionClassData } from './write/set-retention-class/set-retention-class.js'

/**
 * For the demonstration alone. No period is laid down nationally for the papers of these reviews: a partnership chooses its own, and writes down why.
 */
export const classesForTheDemonstration: readonly SetRetentionClassData[] = [
  {
    ...{ classId: null, name: 'Review records (made up)', appliesTo: 'review record', reviewAfterMonths: 120, from: null },
    basis: words('Made up for this demonstration. A partnership agrees its own period with its records officers and writes down why'),
  },
  {
    ...{
      classId: null,
      name: 'Accounts of people who left (made up)',
      appliesTo: 'account of a person',
      reviewAfterMonths: 24,
      from: null,
    },
    basis: words('Made up for this demonstration. Long enough for questions about what they decided'),
  },
  {
    ...{ classId: null, name: 'Access log (made up)', appliesTo: 'access log', reviewAfterMonths: 72, from: null },
    basis: words('Made up for this demonstration. Long enough for a complaint about who looked'),
  },
]
