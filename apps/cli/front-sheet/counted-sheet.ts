import { reachedInWords } from '@ledger/assurance'
import { dayInWords } from '@ledger/kernel'
import { entryLine } from './entry-line.js'
import type { FrontSheet } from './front-sheet.js'
import { across, counted, rule, wrapped } from './layout.js'
import { learningLines } from './learning-lines.js'
import { ahead, notKnown } from './not-known.js'
import { fellBack, moved } from './since-a-quarter.js'
import { tableLines } from './table-lines.js'

/** The sheet of a partnership that tracks its recommendations here. */
export const countedSheet = (sheet: FrontSheet): readonly string[] => {
  const { answers, since } = sheet
  return [
    rule('═'),
    ...across(answers.name.toUpperCase(), dayInWords(answers.today)),
    ...wrapped(under(sheet)),
    rule(),
    ...across(
      `${counted(answers.counts.of, 'recommendation')} for us, from ${counted(reviewsInN(sheet), 'review')}`,
      `REACHED THE PROOF ASKED FOR  ${reachedInWords(answers.counts)}${since ? `  (was ${reachedInWords(since.before.counts)})` : ''}`,
    ),
    ...across('', answers.weakest === null ? '' : `weakest: ${answers.weakest}`),
    '',
    ...tableLines(sheet),
    '',
    ...mix(sheet),
    ...(since ? ['', ...moved(sheet, since), '', ...fellBack(sheet, since)] : []),
    '',
    ...notKnown(sheet),
    '',
    ...learningLines(sheet),
    '',
    ...ahead(sheet),
    rule('═'),
  ]
}

const under = ({ answers, since, demonstration, basis, position }: FrontSheet): string =>
  [
    answers.fictional ? 'FICTIONAL: every review, agency and person here is made up.' : undefined,
    since ? `Compared with ${dayInWords(since.day)}.` : undefined,
    `As ${basis}.`,
    position === null ? undefined : entryLine(position),
    demonstration ? 'A demonstration.' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ')

const reviewsInN = ({ answers }: FrontSheet): number => answers.reviews.filter(({ counts }) => counts.of > 0).length

const mix = ({ answers: { counts } }: FrontSheet): readonly string[] => [
  ...wrapped(
    `Proof asked for: seen ${counts.proofMix.seen}, seen in practice ${counts.proofMix['seen in practice']}, held at re-check ${counts.proofMix['held at re-check']}, not set ${counts.proofMix['not set']} (together ${counts.of}).`,
  ),
  ...wrapped(
    `Of the ${counts.reached} reached: ${counts.withinSameEmployer} rest on a check within the same employer, ${counts.afterLoweredProof} on proof that was lowered.`,
  ),
]
