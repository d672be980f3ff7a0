/** Days of meetings, counted from the first day of the story. */
const next = (on: number, first: number, every: number): number => first + Math.ceil(Math.max(0, on - first) / every) * every

/** The sub-group meets every three weeks in pairs of a full meeting and a short one. */
export const subGroupMeets = (on: number): number => next(on, 9, 21)

/** The quality panel reads files together every four weeks. */
export const panelMeets = (on: number): number => next(on, 16, 28)

export const boardMeets = (on: number): number => next(on, 37, 91)
