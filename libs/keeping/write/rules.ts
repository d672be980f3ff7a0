import { isRealDay, refuse, type IsoDate, type Refusal } from '@ledger/kernel'

export const itIsADay = (day: IsoDate | null): Refusal | undefined =>
  day === null || isRealDay(day) ? undefined : refuse('not-a-day', { day })
