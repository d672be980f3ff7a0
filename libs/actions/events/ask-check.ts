import type { Independence } from '@ledger/kernel'

/** What a check found for one ask. *More needed* hands the evidence back. */
export interface AskCheck {
  readonly askId: string
  readonly finding: 'shown' | 'more needed'
  readonly independence: Independence
}
