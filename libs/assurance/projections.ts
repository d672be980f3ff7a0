import { facts } from './read/facts/facts.js'

/** What fills the tables that are asked. */
export const assuranceProjections = [facts]
