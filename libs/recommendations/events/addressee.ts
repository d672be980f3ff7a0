/**
 * To whom a recommendation is addressed. A class ("every school") is one ask; `bodies` is how many there are, null while nobody knows,
 * and `line` how many must have done it, null for all.
 */
export type Addressee =
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'class'; readonly name: string; readonly bodies: number | null; readonly line: number | null }
  | { readonly kind: 'partnership' }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'not stated' }
