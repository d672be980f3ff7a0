/** Nest's name for whether whoever comes may choose a person to act as: a demonstration, which only this machine can reach. */
export const MAY_CHOOSE = Symbol('MAY_CHOOSE')
