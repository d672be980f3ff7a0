import { BadRequestException } from '@nestjs/common'
import { plainToInstance } from 'class-transformer'
import { validateSync, type ValidationError } from 'class-validator'

/** What was sent, as the class describes it. @throws BadRequestException naming each field that does not fit */
export const fit = <Body extends object>(kind: new () => Body, sent: unknown): Body => {
  const body = plainToInstance(kind, typeof sent === 'object' && sent !== null && !Array.isArray(sent) ? sent : {})
  const errors = validateSync(body, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) => faults(error))
  if (errors.length > 0) throw new BadRequestException({ message: 'What was sent does not fit', errors })
  return body
}

const faults = (
  { property, constraints = {}, children = [] }: ValidationError,
  within = '',
): readonly { field: string; says: string }[] => [
  ...Object.values(constraints).map((says) => ({ field: within + property, says })),
  ...children.flatMap((child) => faults(child, `${within}${property}.`)),
]
