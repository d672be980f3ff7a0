import { isRealDay, type IsoDate } from '@ledger/kernel'
import { WrongUse } from './trouble.js'

/** A day of the calendar, or nothing where none was given. */
export const dayGiven = (value: string | undefined, option: string): IsoDate | undefined => {
  if (value !== undefined && !isRealDay(value)) throw new WrongUse(`${option} takes a day such as 2026-03-31; “${value}” is not one.`)
  return value
}
