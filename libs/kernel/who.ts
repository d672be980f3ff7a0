import type { IsoDate } from './dates.js'

/**
 * Who says, decides or records a fact.
 * - person: with the agencies they belonged to at the time; two agencies count as both
 * - body: a group at a meeting, with the agencies whose members stood back
 * - agency: an agency says so and no person is named
 * - unknown: a paper says so and does not say who
 */
export type Who =
  | { readonly kind: 'person'; readonly personId: string; readonly agencyIds: readonly string[] }
  | { readonly kind: 'body'; readonly bodyId: string; readonly metOn: IsoDate | null; readonly stoodBack: readonly string[] }
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'unknown' }

/** The three people in every fact: who says it is so, who decided it, who typed it. */
export interface Actor {
  readonly said: Who
  readonly decided: Who
  readonly recorded: Who
}

export const unknown: Who = { kind: 'unknown' }

/** Agencies a person speaks from; none for a body or for somebody unknown. */
export const agenciesOf = (who: Who): readonly string[] => {
  switch (who.kind) {
    case 'person':
      return who.agencyIds
    case 'agency':
      return [who.agencyId]
    case 'body':
    case 'unknown':
      return []
  }
}
