import { whatWasShared } from './read/what-was-shared/what-was-shared.js'

/** What fills the tables that are asked. */
export const disseminationProjections = [whatWasShared]
