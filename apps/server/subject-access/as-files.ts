import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { moment } from '../layout/age-words.js'
import type { Held } from './held.js'

export interface ExportedFile {
  readonly file: string
  readonly content: Buffer
}

/** The same twice: for a program, and for a person. */
export const asFiles = (held: Held, partnership: string, now: string): readonly ExportedFile[] => [
  { file: 'subject-access.json', content: Buffer.from(`${JSON.stringify({ partnership, made: now, ...held }, null, 2)}\n`) },
  { file: 'subject-access.html', content: Buffer.from(page(held, partnership, now)) },
]

export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

const html = (said: unknown): string =>
  String(said ?? '').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const table = (caption: string, heads: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  rows.length === 0
    ? `<h2>${html(caption)}</h2><p>Nothing is held.</p>`
    : `<h2>${html(caption)}</h2><table><thead><tr>${heads.map((head) => `<th scope="col">${html(head)}</th>`).join('')}</tr></thead><tbody>${rows
        .map((row) => `<tr>${row.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`

const page = ({ person, posts, roles, account, words, entries, looks }: Held, partnership: string, now: string): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>What is held about a person</title>
<style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}td,th{text-align:left;vertical-align:top;padding:.3em 1em .3em 0;overflow-wrap:anywhere}</style></head><body>
<h1>What Lessons Ledger holds about ${html(person.name || 'a person')}</h1>
<p>Made on ${html(moment(now))}, of the partnership ${html(partnership)}. Passwords, keys and codes are left out: they are held in a form that nobody can read. What others are named in, and the papers of reviews, is left out too. Look through it before it is given out.</p>
${table(
  'Posts',
  ['Since', 'Role', 'Agencies'],
  posts.map((one) => [one.from ?? 'not stated', one.role ?? 'left', one.agencies.join(', ')]),
)}
${table(
  'Roles here',
  ['Role'],
  roles.map((role) => [role]),
)}
<h2>Account</h2><pre>${html(JSON.stringify(account, null, 2))}</pre>
${table(
  'Words that mention them',
  ['Reference', 'Words'],
  words.map((one) => [one.reference, one.text ?? one.why]),
)}
${table(
  'What they said, decided or recorded, and what is recorded about them',
  ['When', 'What', 'In what part'],
  entries.map((one) => [moment(one.at), one.what, one.part.join(', ')]),
)}
${table(
  'What they looked at',
  ['When', 'What', 'Outcome', 'How', 'On what ground'],
  looks.map((one) => [moment(one.at), one.what, one.outcome, one.way, one.ground.join(', ')]),
)}
</body></html>
`

/** The files in one, as they are: what is small and given out once need not be made smaller. */
export const zipOf = (files: readonly ExportedFile[]): Buffer => {
  const [bodies, heads]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { file, content } of files) {
    const name = Buffer.from(file)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(0x21, 8)
    about.writeUInt32LE(crc32(content), 10)
    about.writeUInt32LE(content.length, 14)
    about.writeUInt32LE(content.length, 18)
    about.writeUInt16LE(name.length, 22)
    const offset = Buffer.alloc(14)
    offset.writeUInt32LE(at, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, content])
    bodies.push(body)
    heads.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, offset, name]))
    at += body.length
  }
  const directory = Buffer.concat(heads)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end])
}
