/** One time that somebody broke the glass, as every page of whoever it concerns says it. Instants are in ISO 8601. */
export interface GlassOnPages {
  readonly glassId: string
  readonly code: string
  readonly name: string
  readonly at: string
  readonly until: string
}

/** What is open to the visitor because they broke the glass, and what they answer for that others opened so and they have not read of. */
export interface GlassInView {
  readonly open: readonly GlassOnPages[]
  readonly notices: readonly GlassOnPages[]
}
