/** How far the tables of a partnership are, for those who watch over the process. It names no person. */
export interface TablesState {
  readonly partnership: string
  /** What the tables have reached. */
  readonly position: string | null
  /** When they last held everything that was recorded; null while they do. An instant in ISO 8601. */
  readonly asOf: string | null
  /** What they are behind by; seconds since the first event that they do not hold was recorded. */
  readonly lag: { readonly events: number; readonly seconds: number }
  /** Why no further event is applied, in a sentence; null while events are. */
  readonly stopped: string | null
  /** Whether the tables are being made anew. */
  readonly rebuilding: boolean
  /** Whether there are tables that answer, older ones perhaps. */
  readonly serving: boolean
}
