import { Transform } from 'class-transformer'
import { IsInt, IsOptional, Matches, Max, Min, ValidateBy, type ValidationOptions } from 'class-validator'
import { isOrigin } from './address.js'

/** A whole number where it looks like one; otherwise as it was given, for the message. */
const asNumber = Transform(({ value }: { readonly value: unknown }) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
)

const says = (message: string): ValidationOptions => ({ message })

const IDLE = says('LEDGER_SESSION_IDLE must be a whole number of minutes from 2 to 120; it is "$value"')
const LONGEST = says('LEDGER_SESSION_LONGEST must be a whole number of hours from 1 to 24; it is "$value"')
const PORT = says('PORT must be a whole number from 0 to 65535; it is "$value"')

/** 32 bytes in hexadecimal or base64. */
const MASTER_KEY = /^([0-9a-f]{64}|[A-Za-z0-9+/]{43}=?)$/i

/** The variables that the ledger reads, as they are called in the environment. One that is empty counts as not given. */
export class Environment {
  @IsOptional()
  @Matches(/\S/, says('LEDGER_DATA must name a folder; it is blank'))
  LEDGER_DATA?: string

  @IsOptional()
  @asNumber
  @Min(0, PORT)
  @Max(65_535, PORT)
  @IsInt(PORT)
  PORT?: number

  @IsOptional()
  @Matches(/^[\w.:%-]+$/, says('HOST must be an address of this machine or its name, such as 127.0.0.1 or 0.0.0.0; it is "$value"'))
  HOST?: string

  @IsOptional()
  @Matches(/^on loopback$/, says('LEDGER_PUBLISHED is "on loopback" or left out; it is "$value"'))
  LEDGER_PUBLISHED?: string

  /** The value may hold a password: it is not said again. */
  @IsOptional()
  @Matches(
    /^esdb(\+discover)?:\/\/\S+$/,
    says('EVENT_STORE must begin with esdb:// or esdb+discover://, or be left out for SQLite in the data folder'),
  )
  EVENT_STORE?: string

  @IsOptional()
  @Matches(MASTER_KEY, says('LEDGER_MASTER_KEY must be 32 bytes, as 64 hexadecimal digits or in base64: openssl rand -base64 32 makes one'))
  LEDGER_MASTER_KEY?: string

  @IsOptional()
  @ValidateBy(
    {
      name: 'theOnlyMasterKey',
      validator: { validate: (_, asked) => (asked?.object as Environment | undefined)?.LEDGER_MASTER_KEY === undefined },
    },
    says('LEDGER_MASTER_KEY_FILE and LEDGER_MASTER_KEY are both given, and may differ: leave one out'),
  )
  LEDGER_MASTER_KEY_FILE?: string

  @IsOptional()
  @ValidateBy(
    { name: 'isOrigin', validator: { validate: (address) => isOrigin(String(address)) } },
    says(
      'LEDGER_PUBLIC_URL must be the address that people use, such as https://ledger.example.org, with nothing after it; http only on this machine. It is "$value"',
    ),
  )
  LEDGER_PUBLIC_URL?: string

  @IsOptional()
  @asNumber
  @Min(2, IDLE)
  @Max(120, IDLE)
  @IsInt(IDLE)
  LEDGER_SESSION_IDLE?: number

  @IsOptional()
  @asNumber
  @Min(1, LONGEST)
  @Max(24, LONGEST)
  @IsInt(LONGEST)
  LEDGER_SESSION_LONGEST?: number

  @IsOptional()
  @Matches(/^(yes|no)$/, says('LEDGER_LOCAL_ACCOUNTS is "yes" or "no"; it is "$value"'))
  LEDGER_LOCAL_ACCOUNTS?: string
}
