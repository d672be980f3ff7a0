import type { Told } from '@ledger/history'
import { dayInWords, londonDay } from '@ledger/kernel'

/** Who says so, who decided and who typed it, and when that was: one line under each thing that happened. */
export const whoAndWhen = ({
  said,
  decided,
  recorded,
  recordedAt,
  via,
  knownTo,
}: Pick<Told, 'said' | 'decided' | 'recorded' | 'recordedAt' | 'via' | 'knownTo'>): string => {
  const day = dayInWords(londonDay(recordedAt))
  if (via === 'import')
    return `${said ? `Said by ${said}. ` : ''}Imported on ${day}${knownTo ? `, from a source that speaks to ${dayInWords(knownTo)}` : ''}.`
  if (said === decided && decided === recorded) return `${recorded ? `By ${recorded}` : 'Nobody is named'}. Recorded on ${day}.`
  const decision =
    decided === null
      ? ''
      : decided === said
        ? `Said and decided by ${decided}. `
        : `${said ? `Said by ${said}. ` : ''}Decided by ${decided}. `
  const word = decided === null && said !== null ? `Said by ${said}. ` : ''
  return `${decision}${word}Recorded${recorded ? ` by ${recorded}` : ''} on ${day}.`
}
