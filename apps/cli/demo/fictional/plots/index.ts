import { early } from './early.js'
import { ended } from './ended.js'
import { lookedAt } from './looked-at.js'
import type { Plot } from './plot.js'
import { underWay } from './under-way.js'

export type { Plot, World } from './plot.js'

export const plots = { ...early, ...underWay, ...lookedAt, ...ended } as const satisfies Record<string, Plot>

export type PlotName = keyof typeof plots
