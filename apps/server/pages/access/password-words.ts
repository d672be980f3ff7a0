import { LONGEST, SHORTEST, type PasswordTrouble } from '@ledger/access'

const WORDS: Readonly<Record<PasswordTrouble, string>> = {
  'too-short': `Password must be ${SHORTEST} characters or more. A few words that do not belong together are easy to remember`,
  'too-long': `Password must be ${LONGEST} characters or fewer`,
  breached: 'Choose another password: this one is among those that were found in breaches, and is tried first',
  repeated: 'Choose another password: this one is the same characters again and again, or characters in a row',
  'about-you': 'Choose another password: not much is left of this one without your name, your partnership or the name of this service',
}

export const passwordTroubleInWords = (trouble: PasswordTrouble): string => WORDS[trouble]
