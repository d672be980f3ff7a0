import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from './files-in.js'
import { root } from './planted-tree.js'

const elsewhere = [/(?<![\w./:-])\/(work|tmp)\/[\w.]/, /\.\.\/shared\b/, /(?<![\w./:-])\/(root|home)\//]

/** What a text says of folders outside the clone, which mean nothing to anyone else. */
const outsideOf = (text: string): readonly string[] => text.split('\n').filter((line) => elsewhere.some((pattern) => pattern.test(line)))

const handWritten = filesIn(root, /\.(ts|js|mjs|cjs|json|md|njk|css|ya?ml)$|^\.ci\/|(^|\/)\.[^/]+$|Dockerfile/).filter(
  (path) => !/package-lock\.json$|^test\/architecture\/hand-written\.spec\.ts$/.test(path),
)

describe('a hand-written file', () => {
  test.each(['see /work/x/libs', '"path": "/tmp/notes.md"', 'cp ../shared/x.md .', 'cd /root/x'])('may not say %s', (line) =>
    expect(outsideOf(`fine\n${line}\nfine`)).toEqual([line]),
  )

  test.each(['https://example.gov.uk/work/x', 'pages/work/list.ts', 'social work/education', 'os.tmpdir()'])('may say %s', (line) =>
    expect(outsideOf(line)).toEqual([]),
  )

  test('names nothing outside the clone', () => {
    const found = handWritten.flatMap((path) => outsideOf(readFileSync(join(root, path), 'utf8')).map((line) => `${path}: ${line.trim()}`))
    expect(found).toEqual([])
  })

  test('is small: nine in ten under 90 lines is the aim, and this only says what is', () => {
    const sizes = filesIn(root, /(?<!\.d)\.ts$/)
      .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
      .sort((a, b) => b.lines - a.lines)
    const long = sizes.filter(({ lines }) => lines >= 90)
    const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0
    const share = Math.round((100 * (sizes.length - long.length)) / Math.max(1, sizes.length))
    const list = long.map(({ path, lines }) => `  ${lines}  ${path}\n`).join('')
    process.stderr.write(`${sizes.length} hand-written .ts files: ${share}% under 90 lines, half under ${median + 1}\n${list}`)
    expect(sizes.length).toBeGreaterThan(0)
  })
})
