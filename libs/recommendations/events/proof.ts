/** The proof asked for: somebody independent opened the evidence; one test in practice; two tests. */
export type Proof = 'seen' | 'seen in practice' | 'held at re-check'
