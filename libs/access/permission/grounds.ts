/** Why yes. */
export type Ground =
  | 'has the machine and its keys'
  | 'named on the command line'
  | 'is a demonstration'
  | 'role'
  | 'is theirs'
  | 'works on the review'
  | 'was opened to them'
  | 'broke the glass'
  | 'own agency'
  | 'published'

/** Why not. */
export type Objection =
  | 'not signed in'
  | 'not active'
  | 'token does not allow it'
  | 'conflict of interest'
  | 'no role for it'
  | 'sealed'
  | 'held'
  | 'closed'
  | 'not published'
  | 'not a member'
  | 'not opened to them'
  | 'not their own'

export type Verdict =
  | { readonly may: true; readonly reasons: readonly [Ground, ...Ground[]] }
  | { readonly may: false; readonly reasons: readonly [Objection, ...Objection[]] }

export const yes = (ground: Ground): Verdict => ({ may: true, reasons: [ground] })

export const no = (objection: Objection): Verdict => ({ may: false, reasons: [objection] })
