import type { AnyEventType, Envelope } from '@ledger/kernel'

/** An event that this version of the software cannot read. Whoever meets it stops there: to skip it would answer wrongly and not say so. */
export class UnknownEvent extends Error {
  constructor(
    readonly event: Pick<Envelope, 'type' | 'version' | 'stream' | 'revision' | 'position'>,
    known: AnyEventType | undefined,
  ) {
    const expected = known ? `at most version ${known.version}` : 'a type that this version of the software knows'
    super(
      `expected ${expected}, found ${event.type} version ${event.version} at ${event.stream} revision ${event.revision}, position ${event.position}`,
    )
    this.name = 'UnknownEvent'
  }
}

/** The event types that this version of the software knows, by name. */
export class KnownEvents {
  readonly #types: ReadonlyMap<string, AnyEventType>

  constructor(types: readonly AnyEventType[]) {
    this.#types = new Map(types.map((type) => [type.type, type]))
  }

  /** @throws UnknownEvent when the type is not known, or only in an earlier version. */
  typeOf(event: Envelope): AnyEventType {
    const known = this.#types.get(event.type)
    if (!known || event.version > known.version) throw new UnknownEvent(event, known)
    return known
  }
}
