import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { newZip } from './zipped.js'

it('files that are written side by side come out whole, with their sizes and hashes', async () => {
  const zip = newZip('2026-06-30T09:00:00.000Z')
  const [one, other] = [zip.file('one.txt'), zip.file('other.txt')]
  const empty = zip.file('empty.txt')
  const [told, asTold]: [string[], string[]] = [[], []]
  for (let line = 0; line < 20_000; line += 1) {
    told.push(`line ${line} of Zażółć\n`)
    asTold.push(`${line * 7919}\n`)
    one(told[line] ?? '')
    other(asTold[line] ?? '')
  }
  empty('')
  const { files, bytes, content } = zip.end()
  const whole = Buffer.concat(await content.toArray())
  expect(whole).toHaveLength(bytes)
  const found = unzipSync(whole)
  const expected = { 'one.txt': told.join(''), 'other.txt': asTold.join(''), 'empty.txt': '' }
  expect(Object.fromEntries(Object.entries(found).map(([name, text]) => [name, Buffer.from(text).toString()]))).toEqual(expected)
  expect(files).toEqual(
    Object.entries(expected).map(([file, text]) => ({
      ...{ file, bytes: Buffer.byteLength(text) },
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  )
})
