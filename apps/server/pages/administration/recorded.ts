/** What a page says of what was just recorded. */
const sentences: Readonly<Record<string, string>> = {
  'appoint-person': 'The appointment is recorded.',
  'move-person': 'The new post is recorded.',
  'record-person-left': 'It is recorded that they left.',
  'suspend-person': 'They are suspended. Their sessions have ended, and they cannot sign in.',
  'reinstate-person': 'They are reinstated, and can sign in again.',
  'grant-role': 'The role is granted, and holds from now on.',
  'withdraw-role': 'The role is withdrawn, and holds no more.',
  'end-session': 'The session has ended.',
  'end-sessions': 'Every session of theirs has ended.',
  'revoke-token': 'The token is revoked, and works no more.',
  'register-agency': 'The agency is registered.',
  'change-agency-employer': 'The employer is recorded.',
  'succeed-agency': 'The succession is recorded.',
  'establish-body': 'The group is recorded.',
  'succeed-body': 'The succession is recorded.',
  'set-policy': 'The policy is recorded.',
}

export const recordedWords = (recorded: unknown): string | null =>
  typeof recorded === 'string' && Object.hasOwn(sentences, recorded) ? (sentences[recorded] ?? null) : null
