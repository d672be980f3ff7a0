/** Nest's name for how long sessions last. */
export const SESSION_LIMITS = Symbol('SESSION_LIMITS')

export interface SessionLimits {
  /** Minutes without a request after which a session is over. */
  readonly idleMinutes: number
  /** Hours after which a session is over however much it is used. */
  readonly longestHours: number
}

export const defaultLimits: SessionLimits = { idleMinutes: 30, longestHours: 12 }
