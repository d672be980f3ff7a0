import { Transform } from 'class-transformer'
import { IsInt, IsOptional, Matches, Max, Min, ValidateBy, type ValidationOptions } from 'class-validator'
import { clamdAddress } from '@ledger/documents'
import { trustProxyFrom } from './trust-proxy.js'

const asNumber = Transform(({ value }: { readonly value: unknown }) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
)

const aNumberOf = (name: string, what: string, least: number, most: number): ValidationOptions => ({
  message: `${name} must be a whole number of ${what} from ${least} to ${most}; it is "$value"`,
})

const REQUESTS = aNumberOf('LEDGER_REQUESTS_PER_MINUTE', 'requests', 60, 1_000_000)
const OF_A_PERSON = aNumberOf('LEDGER_PERSON_REQUESTS_PER_MINUTE', 'requests', 30, 1_000_000)
const UPLOAD = aNumberOf('LEDGER_UPLOAD_MEGABYTES', 'megabytes', 1, 100)
const SIGN_INS = aNumberOf('LEDGER_SIGN_INS_PER_MINUTE', 'requests', 5, 1_000_000)

/** What is said of the way from a browser to this server. */
export class WebEnvironment {
  @IsOptional()
  @ValidateBy(
    { name: 'isTrust', validator: { validate: (said) => trustProxyFrom(String(said)) !== undefined } },
    {
      message:
        'TRUST_PROXY must be "none", the number of proxies before this server (1 to 5), or their addresses and ranges with commas between, such as 10.0.0.0/8; it is "$value"',
    },
  )
  TRUST_PROXY?: string

  @IsOptional()
  @asNumber
  @Min(60, REQUESTS)
  @Max(1_000_000, REQUESTS)
  @IsInt(REQUESTS)
  LEDGER_REQUESTS_PER_MINUTE?: number

  @IsOptional()
  @asNumber
  @Min(30, OF_A_PERSON)
  @Max(1_000_000, OF_A_PERSON)
  @IsInt(OF_A_PERSON)
  LEDGER_PERSON_REQUESTS_PER_MINUTE?: number

  @IsOptional()
  @asNumber
  @Min(5, SIGN_INS)
  @Max(1_000_000, SIGN_INS)
  @IsInt(SIGN_INS)
  LEDGER_SIGN_INS_PER_MINUTE?: number

  /** Of a document that is put in as evidence. */
  @IsOptional()
  @asNumber
  @Min(1, UPLOAD)
  @Max(100, UPLOAD)
  @IsInt(UPLOAD)
  LEDGER_UPLOAD_MEGABYTES?: number

  @IsOptional()
  @ValidateBy(
    { name: 'isClamd', validator: { validate: (said) => clamdAddress(String(said)) !== undefined } },
    { message: 'CLAMD must be the address of clamd, such as 127.0.0.1:3310, or the path of its socket; it is "$value"' },
  )
  CLAMD?: string

  @IsOptional()
  @Matches(/^(refuse|keep)$/, {
    message: 'CLAMD_UNREACHABLE is "refuse" or "keep", for documents while clamd does not answer; it is "$value"',
  })
  CLAMD_UNREACHABLE?: string
}
