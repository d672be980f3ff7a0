/** Where a command speaks: answers on `out`, progress and trouble on `err`. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether `err` is somebody's screen, on which a line can be written over. */
  readonly live: boolean
}

/** 0 done, 1 it could not be done, 2 wrong use. */
export type ExitCode = 0 | 1 | 2
