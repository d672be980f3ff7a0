import type { ForgedAddress } from './forgery.js'

const put =
  (name: string, value: string): ForgedAddress['address'] =>
  ({ searchParams }) =>
    searchParams.set(name, value)

const again =
  (name: string, value: string): ForgedAddress['address'] =>
  ({ searchParams }) =>
    searchParams.append(name, value)

const take =
  (name: string): ForgedAddress['address'] =>
  ({ searchParams }) =>
    searchParams.delete(name)

/** What the address says at which the browser comes back. */
export const forgedAddresses: readonly ForgedAddress[] = [
  { name: 'without a state', why: 'no-state', address: take('state') },
  { name: 'with another state', why: 'no-attempt', address: put('state', 'chosen') },
  { name: 'with two states', why: 'twice-said', address: again('state', 'chosen') },
  { name: 'with two codes', why: 'twice-said', address: again('code', 'chosen') },
  { name: 'with two issuers', why: 'twice-said', address: again('iss', 'https://attacker.example') },
  { name: 'of another provider (mix-up)', why: 'other-provider', address: put('iss', 'https://attacker.example') },
  { name: 'of no provider, where it always says which', why: 'other-provider', address: take('iss') },
  { name: 'of a provider without a name', why: 'other-provider', address: put('iss', '') },
  { name: 'with an error beside a code', why: 'provider-declined', address: put('error', 'access_denied') },
  {
    name: 'with an error and no code',
    why: 'provider-declined',
    address: ({ searchParams }) => {
      searchParams.delete('code')
      searchParams.set('error', 'login_required')
    },
  },
  { name: 'with a token beside the code', why: 'hybrid', address: put('id_token', 'a.b.c') },
  { name: 'with an access token beside the code', why: 'hybrid', address: put('access_token', 'chosen') },
  { name: 'with a sealed answer beside the code', why: 'hybrid', address: put('response', 'a.b.c') },
  { name: 'without a code', why: 'no-code', address: take('code') },
  { name: 'with a code of four thousand characters that nobody gave', why: 'code-refused', address: put('code', 'x'.repeat(4000)) },
  { name: 'with a code that nobody gave', why: 'code-refused', address: put('code', 'chosen') },
]
