import { earliest, latest, refuse, type Circumstances, type IsoDate, type Refusal } from '@ledger/kernel'

/** A check is something somebody did on a day: it must say which, and it cannot lie ahead. Employers and succession are read as of that day. */
export const dayOfTheCheck = ({ occurredOn, today }: Circumstances): IsoDate | Refusal => {
  const day = occurredOn ? latest(occurredOn) : undefined
  if (!occurredOn || !day) return refuse('say-when-it-was-checked')
  return (earliest(occurredOn) ?? day) > today ? refuse('checked-in-the-future', { day, today }) : day
}
