import { Transform } from 'class-transformer'
import { IsInt, IsOptional, Matches, Max, Min, MinLength, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator'
import { isIssuer } from './address.js'

const says = (message: string): ValidationOptions => ({ message })

/** Whether any of the variables is given: then those without which nobody could sign in are asked for. */
const begun = (given: OpenIdEnvironment): boolean => Object.values(given).some((value) => value !== undefined)

const MAX_AGE = says('OIDC_MAX_AGE must be a whole number of minutes from 5 to 1440; it is "$value"')

/** The variables that name an OpenID provider. Its secret is not said again. */
export class OpenIdEnvironment {
  @ValidateIf(begun)
  @ValidateBy(
    { name: 'isIssuer', validator: { validate: (address) => typeof address === 'string' && isIssuer(address) } },
    says(
      'OIDC_ISSUER must be the issuer of your OpenID provider, an https address without ? and #; http only for one on this machine. It is "$value"',
    ),
  )
  OIDC_ISSUER?: string

  @ValidateIf(begun)
  @Matches(/^[\x20-\x7e]{1,255}$/, says('OIDC_CLIENT_ID must be what your provider calls this ledger; it is "$value"'))
  OIDC_CLIENT_ID?: string

  @ValidateIf((given: OpenIdEnvironment) => begun(given) && given.OIDC_CLIENT_SECRET_FILE === undefined)
  @MinLength(
    16,
    says('OIDC_CLIENT_SECRET must be the secret your provider gave, 16 characters or more; or name its file: OIDC_CLIENT_SECRET_FILE'),
  )
  OIDC_CLIENT_SECRET?: string

  @IsOptional()
  @ValidateBy(
    {
      name: 'theOnlySecret',
      validator: { validate: (_, asked) => (asked?.object as OpenIdEnvironment | undefined)?.OIDC_CLIENT_SECRET === undefined },
    },
    says('OIDC_CLIENT_SECRET_FILE and OIDC_CLIENT_SECRET are both given, and may differ: leave one out'),
  )
  OIDC_CLIENT_SECRET_FILE?: string

  @IsOptional()
  @Matches(
    /^(?=(.* )?openid( |$))[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/,
    says('OIDC_SCOPES must be words with one space between them, openid among them; it is "$value"'),
  )
  OIDC_SCOPES?: string

  @IsOptional()
  @Matches(/^.{1,60}$/u, says('OIDC_LABEL must be what people call your provider, in 60 characters or fewer; it is "$value"'))
  OIDC_LABEL?: string

  @IsOptional()
  @Matches(
    /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/,
    says(
      'OIDC_ACR must be what your provider calls the ways of signing in that are strong enough, with one space between them; it is "$value"',
    ),
  )
  OIDC_ACR?: string

  @IsOptional()
  @Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value))
  @Min(5, MAX_AGE)
  @Max(1440, MAX_AGE)
  @IsInt(MAX_AGE)
  OIDC_MAX_AGE?: number
}
