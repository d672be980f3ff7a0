import { moment } from '../layout/age-words.js'
import type { Held, HeldList } from './held.js'
import { newZip, type Zipped } from './zipped.js'

/** What is held, twice, in one zip: for a program and for a person. Both are written as it is read, so that it is never held whole. */
export const writtenOut = async (held: Held, partnership: string, now: string): Promise<Zipped> => {
  const zip = newZip(now)
  const [json, html] = [zip.file('subject-access.json'), zip.file('subject-access.html')]
  const { lists, ...at_once } = held
  json(`${JSON.stringify({ partnership, made: now, ...at_once }, null, 2).slice(0, -2)}`)
  html(top(held, partnership, now))
  for (const list of lists) await listed(list, json, html)
  json('\n}\n')
  html('</body></html>\n')
  return zip.end()
}

type Write = (text: string) => void

const listed = async ({ name, caption, heads, rows, cells }: HeldList, json: Write, html: Write): Promise<void> => {
  let found = 0
  json(`,\n  ${JSON.stringify(name)}: [`)
  html(`<h2>${safe(caption)}</h2>`)
  for await (const row of rows) {
    json(`${found === 0 ? '' : ','}\n    ${JSON.stringify(row)}`)
    html(`${found === 0 ? begun(heads) : ''}${rowOf(cells(row))}`)
    found += 1
  }
  json(found === 0 ? ']' : '\n  ]')
  html(found === 0 ? NOTHING : '</tbody></table>\n')
}

const safe = (said: unknown): string =>
  String(said ?? '').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const NOTHING = '<p>Nothing is held.</p>\n'
const begun = (heads: readonly string[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${safe(head)}</th>`).join('')}</tr></thead><tbody>\n`
const rowOf = (cells: readonly unknown[]): string => `<tr>${cells.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>\n`

const table = (caption: string, heads: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  `<h2>${safe(caption)}</h2>${rows.length === 0 ? NOTHING : `${begun(heads)}${rows.map(rowOf).join('')}</tbody></table>\n`}`

const top = ({ person, posts, roles, account }: Held, partnership: string, now: string): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>What is held about a person</title>
<style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}td,th{text-align:left;vertical-align:top;padding:.3em 1em .3em 0;overflow-wrap:anywhere}</style></head><body>
<h1>What Lessons Ledger holds about ${safe(person.name || 'a person')}</h1>
<p>Made on ${safe(moment(now))}, of the partnership ${safe(partnership)}. Passwords, keys and codes are left out: they are held in a form that nobody can read. What others are named in, and the papers of reviews, is left out too. Look through it before it is given out.</p>
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
<h2>Account</h2><pre>${safe(JSON.stringify(account, null, 2))}</pre>
`
