import { dayInWords, type Refused } from '@ledger/kernel'

/** What a person reads when the ledger refuses what an administration form sent, and the status of the answer. */
export const refusedWords = ({
  refused,
  detail,
}: Pick<Refused, 'refused' | 'detail'>): { readonly text: string; readonly status: number } => {
  switch (refused) {
    case 'stale':
      return {
        status: 412,
        text: 'Somebody recorded something here while you had this page open. Look at what it says now, then send it again if it still holds',
      }
    case 'command-id-reused':
      return { status: 422, text: 'This form was already sent with other answers, and those were recorded. Go back to see them' }
    case 'not-found':
      return { status: 404, text: 'What this form is about is not there any more' }
    default:
      return { status: 409, text: domain[refused]?.(detail) ?? `This cannot be recorded (${refused})` }
  }
}

type Said = (detail: Refused['detail']) => string

const says =
  (text: string): Said =>
  () =>
    text

const domain: Readonly<Record<string, Said>> = {
  'in-the-future': says('The day must be today or in the past'),
  'nothing-disclosed': says('Say what was given'),
  'legal-basis-missing': says('Say what allows it'),
  'authority-missing': says('Say who decided it'),
  'limits-missing': says('Say what they may do with it'),
  'reason-missing': says('Say why'),
  'conflict-of-interest': says('This person has a conflict of interest in this review, so it stays shut to them'),
  'glass-unknown': says('There is no such thing to end or to read'),
  'time-limit': ({ most }) => `Choose a time of at most ${most} hours`,
  'not-a-day': says('The day must be a real day, such as 31 3 2025'),
  'name-missing': says('Enter a name'),
  'role-missing': says('Enter a role'),
  'role-unknown': ({ roles }) => `Choose one of the roles that there are: ${roles}`,
  'last-administrator': says(
    'Nobody else administers this partnership, so this would leave nobody who could let people in. Make somebody else an administrator first',
  ),
  'agency-unknown': says('Choose an agency that is registered'),
  'body-unknown': says('Choose a group that is recorded'),
  'before-their-last-move': ({ since }) =>
    `The day must be on or after ${dayInWords(String(since))}, when they took up or left their last post`,
  'person-already-left': ({ since }) => `It is recorded already that they left on ${dayInWords(String(since))}`,
  'agency-cannot-succeed-itself': says('Choose another agency: none succeeds itself'),
  'body-cannot-succeed-itself': says('Choose another group: none succeeds itself'),
  'body-already-succeeded': ({ from }) => `It is recorded already that it handed over on ${dayInWords(String(from))}`,
  'policy-version-taken': says('Enter another name for this policy: there is one of that name already'),
  'person-suspended': says('They are suspended. Reinstate them first'),
  'shelf-life-not-in-whole-months': says('Enter 1 month or more'),
  'recheck-interval-not-in-whole-months': says('Enter 1 month or more'),
  'version-missing': says('Enter a name for this policy'),
  'not-a-sign-in-name': says('Enter an e-mail address, or another name of letters and figures without spaces'),
  'sign-in-name-taken': says('Enter another sign-in name: that one is somebody else’s'),
}
