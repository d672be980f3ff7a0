import { earliest, latest, refuse, type Circumstances, type IsoDate, type Refusal } from '@ledger/kernel'

/** Shelf life and re-check are counted from the day of a test, so it must be known, and cannot lie ahead. */
export const dayOfTheTest = ({ occurredOn, today }: Circumstances): IsoDate | Refusal => {
  const [first, last] = occurredOn ? [earliest(occurredOn), latest(occurredOn)] : []
  if (!first || !last) return refuse('say-when-it-was-tested')
  if (first > today) return refuse('tested-in-the-future', { day: first, today })
  return last < today ? last : today
}
