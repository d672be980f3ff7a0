/** The total order, lowest first: an order of assurance, not of merit (docs/answers.md section 3). */
export const ORDER = [
  'closed, not done',
  'not found in practice',
  'gap found again',
  'not accepted',
  'nothing recorded',
  'asked, no reply yet',
  'no action planned',
  'plan not judged sufficient',
  'accepted in part',
  'accepted, another way',
  'planned, nothing said since',
  'not started',
  'in progress',
  'running',
  'already done, they say',
  'reported done, not yet checked',
  'evidence in, not yet checked',
  'actions checked, plan not judged',
  'checked within the same employer',
  'done and checked',
  'proof out of date',
  'seen in practice',
  'held at re-check',
] as const

/** The three answers outside the order. */
export const SET_ASIDE = ['replaced', 'no longer applies', 'closed before this ledger'] as const

export type OrderedAnswer = (typeof ORDER)[number]
export type SetAsideAnswer = (typeof SET_ASIDE)[number]
export type Answer = OrderedAnswer | SetAsideAnswer

export const isSetAside = (answer: Answer): answer is SetAsideAnswer => (SET_ASIDE as readonly Answer[]).includes(answer)

/** Place in the order, from 0; -1 for an answer that is set aside. */
export const placeInOrder = (answer: Answer): number => (ORDER as readonly Answer[]).indexOf(answer)

/** What an answer proves, low to high. */
export const PROOF_REACHED = ['none', 'seen', 'in practice', 'held'] as const
export type ProofReached = (typeof PROOF_REACHED)[number]

const REACHED_BY = { seen: 'seen', 'seen in practice': 'in practice', 'held at re-check': 'held' } as const

/** Whether a proof reached is at least the proof asked for. */
export const meets = (reached: ProofReached, asked: keyof typeof REACHED_BY): boolean =>
  PROOF_REACHED.indexOf(reached) >= PROOF_REACHED.indexOf(REACHED_BY[asked])
