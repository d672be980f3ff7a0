/** The domain says no, with a code; the page writes the English. `detail` holds ids, dates and numbers for that sentence, never words. */
export interface Refusal {
  readonly refused: string
  readonly detail: Readonly<Record<string, string | number>>
}

export const refuse = (code: string, detail: Refusal['detail'] = {}): Refusal => ({ refused: code, detail })

export const isRefusal = (outcome: unknown): outcome is Refusal => typeof outcome === 'object' && outcome !== null && 'refused' in outcome
