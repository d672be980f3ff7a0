/**
 * What a scanner for viruses says of a document.
 * - not scanned: there is no scanner, or it was not reached and the settings take documents all the same
 */
export type Scan = 'clean' | 'infected' | 'unreachable' | 'not scanned'

export interface Scanner {
  scan(content: AsyncIterable<Uint8Array>): Promise<Scan>
  /** Whether it is there and answers, for those who look after the server; null where there is none. */
  answers(): Promise<boolean | null>
}

/** Where no scanner is named, which is shown beside every document. */
export const noScanner: Scanner = { scan: async () => 'not scanned', answers: async () => null }
