/**
 * One time that somebody broke the glass, as every page of whoever it concerns says it: of which review and why is told by the page it leads to, which is
 * recorded. Instants are in ISO 8601.
 */
export interface GlassOnPages {
  readonly glassId: string
  readonly name: string
  readonly at: string
  readonly until: string
}

export interface GlassInView {
  /** What is open to the visitor because they broke the glass. */
  readonly open: readonly GlassOnPages[]
  /** What they answer for that others opened so, and they have not read of. */
  readonly notices: readonly GlassOnPages[]
  /** What others opened so in the last days that nobody answers for. */
  readonly unanswered: readonly GlassOnPages[]
}

export const noGlass: GlassInView = { open: [], notices: [], unanswered: [] }
