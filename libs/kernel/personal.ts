/**
 * Words that somebody typed or a paper said. They may name or describe a person, so they are kept apart from the day they are written:
 * read models hold a reference to the event and field, and the words themselves are read only from `texts`.
 */
export interface PersonalText {
  readonly text: string
  /** Ids of the people the words mention, so that a withdrawal can find them. */
  readonly mentions: readonly string[]
}

/** A person's own name or address for mail. It is read only from `directory`. */
export interface PersonalName {
  readonly name: string
}

/**
 * What proves who somebody is, such as the verifier of a password. It is sealed under the person's key, so that forgetting them takes it too, and is
 * written to no table at all: only whoever decides reads it, from the stream.
 */
export interface PersonalSecret {
  readonly secret: string
}

export const words = (text: string, mentions: readonly string[] = []): PersonalText => ({ text, mentions })

/** Where a text is found: the event it came with, and the field. */
export const textRef = (eventId: string, field: string): string => `${eventId}/${field}`
