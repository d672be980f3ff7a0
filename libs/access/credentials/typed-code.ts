import { randomInt } from 'node:crypto'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/** A code for people to type, of 80 bits: `7KQ2-M9XD-03RV-TW5H`. */
export const newTypedCode = (): string => {
  const letters = Array.from({ length: LENGTH }, () => CROCKFORD[randomInt(CROCKFORD.length)] ?? '').join('')
  return letters.match(/.{4}/g)?.join('-') ?? letters
}

/** The same code however it was typed: small letters, spaces, an O for a nought. Nothing where it cannot be one. */
export const readTypedCode = (typed: string): string | null => {
  const letters = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return letters.length === LENGTH && [...letters].every((letter) => CROCKFORD.includes(letter)) ? letters : null
}
