import type { Answer } from './order.js'

/** The 13 lines of N − n (docs/answers.md section 4). */
export const LINES = [
  'closed, not done',
  'not found in practice',
  'gap found again',
  'not accepted',
  'nothing recorded or no reply yet',
  'no action yet',
  'planned or not started',
  'in progress',
  'reported done',
  'evidence in',
  'checked, more due',
  'proof out of date',
  'seen in practice, re-check or measure due',
] as const

export type Line = (typeof LINES)[number]

/** The line an answer in a headline belongs to; null for the three that are set aside. */
export const lineOf = (answer: Answer): Line | null => {
  switch (answer) {
    case 'closed, not done':
    case 'not found in practice':
    case 'gap found again':
    case 'not accepted':
    case 'proof out of date':
      return answer
    case 'nothing recorded':
    case 'asked, no reply yet':
      return 'nothing recorded or no reply yet'
    case 'no action planned':
    case 'plan not judged sufficient':
    case 'accepted in part':
    case 'accepted, another way':
      return 'no action yet'
    case 'planned, nothing said since':
    case 'not started':
      return 'planned or not started'
    case 'in progress':
    case 'running':
      return 'in progress'
    case 'reported done, not yet checked':
    case 'already done, they say':
      return 'reported done'
    case 'evidence in, not yet checked':
      return 'evidence in'
    case 'actions checked, plan not judged':
    case 'checked within the same employer':
    case 'done and checked':
      return 'checked, more due'
    case 'seen in practice':
    case 'held at re-check':
      return 'seen in practice, re-check or measure due'
    case 'replaced':
    case 'no longer applies':
    case 'closed before this ledger':
      return null
  }
}
