/** A stream's revision as an entity tag. */
export const etag = (revision: number): string => `"${revision}"`

/** The revision that `If-Match` names; nothing where it names none. */
export const revisionIn = (ifMatch: string | undefined): number | undefined => {
  const [, revision] = /^"(\d{1,15})"$/.exec(ifMatch?.trim() ?? '') ?? []
  return revision === undefined ? undefined : Number(revision)
}
