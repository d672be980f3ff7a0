import { BadRequestException } from '@nestjs/common'
import { isRealDay, type AsAt, type Basis, type IsoDate } from '@ledger/kernel'

const isBasis = (value: unknown): value is Basis => value === 'recorded' || value === 'happened'

/** What `?as-at=YYYY-MM-DD&basis=recorded|happened` asks for; without a basis, the partnership's own. @throws BadRequestException */
export const asAtOf = (query: Readonly<Record<string, unknown>>, byDefault: Basis, today: IsoDate): AsAt | null => {
  const { 'as-at': date, basis = byDefault } = query
  if (date === undefined) return null
  if (typeof date !== 'string' || !isRealDay(date))
    throw new BadRequestException('The date in the address must be a real day, such as 2025-03-31.')
  if (date > today) throw new BadRequestException('The date in the address lies ahead. Ask for today or a day in the past.')
  if (!isBasis(basis)) throw new BadRequestException('The basis in the address must be recorded or happened.')
  return { date, basis }
}
