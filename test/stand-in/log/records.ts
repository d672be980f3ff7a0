export interface Proposed {
  readonly id: string
  readonly type: string
  readonly json: boolean
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

export interface Recorded extends Proposed {
  readonly stream: string
  readonly revision: bigint
  /** Where the record begins in the log, as an offset in bytes: commit and prepare position in one. */
  readonly position: bigint
  /** Ticks of 100 nanoseconds since 1970. */
  readonly created: bigint
}

/** What the protocol calls an expected revision, as the numbers that the server uses. */
export const NO_STREAM = -1n
export const ANY = -2n
export const STREAM_EXISTS = -4n

/** The revision of a stream that is gone for ever, and the `$tb` of one that is deleted softly. */
export const DELETED = 0x7fffffffffffffffn

export const METADATA = '$metadata'
export const metaStreamOf = (stream: string): string => `$$${stream}`
export const isMetaStream = (stream: string): boolean => stream.startsWith('$$')
export const originalOf = (metaStream: string): string => metaStream.slice(2)

export const sizeOf = ({ type, data, metadata }: Proposed): number => 2 * type.length + data.length + metadata.length
