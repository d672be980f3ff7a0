import { earliest, latest, refuse, type Circumstances, type IsoDate, type Refusal } from '@ledger/kernel'
import type { PlannedAction } from '../action.js'

/** A check is something somebody did on a day: it must say which, and it cannot lie ahead. Employers and succession are read as of that day. */
export const dayOfTheCheck = ({ occurredOn, today }: Circumstances): IsoDate | Refusal => {
  const day = occurredOn ? latest(occurredOn) : undefined
  if (!occurredOn || !day) return refuse('say-when-it-was-checked')
  return (earliest(occurredOn) ?? day) > today ? refuse('checked-in-the-future', { day, today }) : day
}

/** Nobody opened what was not there yet: neither the action nor any piece of the evidence is younger than the check. */
export const itIsCheckedOnceItIsThere = (
  { evidenceIds }: { readonly evidenceIds: readonly string[] },
  { plannedOn, evidence }: PlannedAction,
  day: IsoDate,
): Refusal | undefined => {
  if (plannedOn !== null && day < plannedOn) return refuse('checked-before-planned', { day, plannedOn })
  const younger = evidenceIds.map((id) => evidence[id]?.from ?? null).find((from) => from !== null && day < from)
  return younger == null ? undefined : refuse('checked-before-evidence', { day, evidenceOn: younger })
}
