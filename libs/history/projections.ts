import { told } from './read/history-of/told.js'
import { labels } from './read/labels/labels.js'

/** What fills the tables that are asked. */
export const historyProjections = [told, labels]
