/** Random bytes are hardly ever like this; what somebody typed, or put in to be changed later, is. Each with chances below one in ten thousand million. */
const looks: readonly (readonly [string, (bytes: readonly number[]) => boolean])[] = [
  ['few of its bytes differ', (bytes) => new Set(bytes).size < 16],
  ['it says the same twice', (bytes) => bytes.slice(0, 16).every((byte, place) => byte === bytes[place + 16])],
  [
    'its bytes follow each other in even steps',
    (bytes) => new Set(bytes.slice(1).map((byte, place) => (byte - (bytes[place] ?? 0) + 256) % 256)).size < 4,
  ],
  ['it is made of letters, as somebody types', (bytes) => bytes.every((byte) => byte >= 0x20 && byte < 0x7f)],
]

/** Why a key of 32 bytes was not made by chance; nothing where it may have been. */
export const weaknessOf = (key: Uint8Array): string | undefined => looks.find(([, is]) => is([...key]))?.[0]
