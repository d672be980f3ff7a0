/** The five ways in which a learning point can be answered (docs/answers.md, section 6). */
export type LearningDecision = 'recommend' | 'already covered' | 'share only' | 'good practice to keep' | 'no action'
