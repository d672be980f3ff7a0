import { idFrom, uuidFrom } from '@ledger/kernel'

/** Words that are to be erased, in every form that might hide them: short and long, of one page and of several, plain and not. */
const pieces = Array.from({ length: 240 }, (_, index) => `piece ${index} of Quilldrake's tale`)
export const toErase: Readonly<Record<string, string>> = {
  short: 'Qz7!',
  'short and not plain': 'Ωß',
  line: 'She said Quilldrake left at noon',
  'line and not plain': 'Zażółć gęślą jaźń, meddai Gwenllïan 不要告诉',
  long: pieces.join('; '),
  'long and not plain': Array.from({ length: 900 }, (_, index) => `ŷ${index}Ω`).join('é'),
}
/** Of the person whom all those words mention. */
export const nameToErase = 'Fflamwyn Ruddock-Łęcki'
export const person = idFrom('the person')

export const kept = 'Fieldmouse stays'
export const keptName = 'Robin Marsh'

export const refs = Object.keys(toErase).map((commandId) => `${uuidFrom(commandId, `exampleshire.papers-${idFrom(commandId)}`, '0')}/note`)
export const keyNames = [`person:${person}`, ...refs]

/** What would betray them wherever it lay: as UTF-8, as UTF-16 either way round and, where that is long enough to mean anything, in base64. */
export const needles = (): readonly Buffer[] =>
  [
    ...Object.values(toErase).filter((text) => text.length < 500),
    ...pieces.filter((_, index) => index % 20 === 0),
    ...['ŷ17Ωéŷ18Ω', 'ŷ400Ωéŷ401Ω', 'ŷ880Ωéŷ881Ω', nameToErase],
  ].flatMap((words) => {
    const bytes = Buffer.from(words)
    const wide = Buffer.from(words, 'utf16le')
    return [bytes, wide, Buffer.from(wide).swap16(), ...(bytes.length < 12 ? [] : inBase64(bytes))]
  })

/** Its middle, at each of the three places at which it may begin. */
export const inBase64 = (bytes: Buffer): readonly Buffer[] =>
  [0, 1, 2].flatMap((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes])
    const whole = shifted.subarray(0, shifted.length - (shifted.length % 3))
    return (['base64', 'base64url'] as const).map((form) => Buffer.from(whole.toString(form).slice(shift === 0 ? 0 : 4)))
  })
