import type { Independence } from '@ledger/kernel'

export type TestResult = 'found' | 'mostly' | 'partly' | 'not found' | 'could not tell'

/** An ask that a test names, and how far the testers stand from its owners. */
export interface AskTest {
  readonly askId: string
  readonly independence: Independence
}
