import { whatIsHeld } from './read/what-is-held/what-is-held.js'
import { whatSourcesSaid } from './read/what-sources-said/what-sources-said.js'

export const importProjections = [whatIsHeld, whatSourcesSaid]
