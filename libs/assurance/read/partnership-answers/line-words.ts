import type { OutsideLine } from '../answer/counts.js'
import type { Line } from '../answer/lines.js'

export interface LineWords {
  readonly label: string
  readonly meaning: string
}

/** Each line of a front sheet as it is printed, in the terminal and on the site: highest first, with what it means. */
export const LINE_WORDS: Readonly<Record<Line, LineWords>> = {
  'seen in practice, re-check or measure due': {
    label: 'Seen in practice, re-check or measure due',
    meaning: 'A test found it in everyday work. The proof asked for also wants a second test or a measure.',
  },
  'proof out of date': {
    label: 'Proof out of date',
    meaning: 'It was seen in practice, and nobody has looked lately. That is all it means.',
  },
  'checked, more due': {
    label: 'Checked, more due',
    meaning:
      'Somebody other than the owner has opened the evidence. A test, a judgement of the plan, a measure, or the proof to ask for is still due.',
  },
  'evidence in': { label: 'Evidence in', meaning: 'The owner has put in evidence. Nobody else has checked it yet.' },
  'reported done': { label: 'Reported done, or already done, they say', meaning: 'The owner says it is done. Saying is not showing.' },
  'in progress': { label: 'In progress or running', meaning: 'The owner says that work has begun, or that it is running.' },
  'planned or not started': {
    label: 'Planned or not started',
    meaning: 'There is a plan, and no word yet that it has begun.',
  },
  'no action yet': {
    label: 'No action yet',
    meaning: 'There is a reply, and no plan that would answer it, or the plan is not judged to be enough.',
  },
  'nothing recorded or no reply yet': {
    label: 'Nothing recorded or no reply yet',
    meaning: 'We do not know. Nobody has told us.',
  },
  'not accepted': { label: 'Not accepted', meaning: 'The body it was put to said no, and gave its reason.' },
  'gap found again': {
    label: 'Gap found again',
    meaning: 'There was proof once, and a later test or later learning found the gap again.',
  },
  'not found in practice': {
    label: 'Not found in practice',
    meaning: 'A test looked for it in everyday work and did not find it yet.',
  },
  'closed, not done': {
    label: 'Closed, not done',
    meaning: 'It was ended without being done, with a reason and an authority.',
  },
}

/** The order in which lines are printed below "reached". */
export const LINES_HIGHEST_FIRST = Object.keys(LINE_WORDS) as readonly Line[]

export const OUTSIDE_WORDS: Readonly<Record<OutsideLine, string>> = {
  'asks of others': 'Asked of others, national or elsewhere',
  'history not taken up': 'History, not followed here',
  'closed before this ledger': 'Closed before this ledger; proof not held',
  replaced: 'Replaced by another',
  'no longer applies': 'No longer applies',
}

/** `nothing recorded or no reply yet` as it stands in an address. */
export const slug = (line: string): string => line.replace(/[^a-z]+/g, '-')
