import { findingOf, type Finding } from './finding.js'

/** Ten digits in a row, or three, three and four as they are printed. */
const TEN_DIGITS = /(?<![\d.])\d{3}(?:\d{7}|([ \u00a0-])\d{3}\1\d{4})(?!\d)/g

/** The tenth digit of an NHS number follows from the other nine, modulo 11; ten times the same digit is a placeholder. */
const isNhsNumber = (digits: string): boolean => {
  const sum = [...digits.slice(0, 9)].reduce((so, digit, place) => so + Number(digit) * (10 - place), 0)
  const check = (11 - (sum % 11)) % 11
  return check === Number(digits[9]) && new Set(digits).size > 1
}

export const nhsNumbers = (text: string): readonly Finding[] =>
  [...text.matchAll(TEN_DIGITS)].filter(([found]) => isNhsNumber(found.replace(/\D/g, ''))).map((match) => findingOf('nhs-number', match))
