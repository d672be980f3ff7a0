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

  /** Nothing when the type is not known, or only in an earlier version. */
  find({ type, version }: Pick<Envelope, 'type' | 'version'>): AnyEventType | undefined {
    const known = this.#types.get(type)
    return known && version > known.version ? undefined : known
  }

  /** @throws UnknownEvent when the type is not known, or only in an earlier version. */
  typeOf(event: Envelope): AnyEventType {
    const known = this.find(event)
    if (!known) throw this.refusal(event)
    return known
  }

  /** Of an event that is not known. */
  refusal(event: Envelope): UnknownEvent {
    return new UnknownEvent(event, this.#types.get(event.type))
  }
}
