import { ReadableStream } from 'node:stream/web'
import { fileTypeFromStream } from 'file-type/core'
import type { Ending } from './document-type.js'

/** Why a document is not taken. */
export type Unfit = 'not-what-its-name-says' | 'protected-or-old-office' | 'holds-macros'

/** What its bytes say it is, against what its name says. `read` begins at the start each time. */
export const unfitness = async (read: () => AsyncIterable<Uint8Array>, ending: Ending): Promise<Unfit | undefined> => {
  const found = (await fileTypeFromStream(byteStream(read()) as Parameters<typeof fileTypeFromStream>[0]))?.ext as string | undefined
  if (found === 'cfb') return 'protected-or-old-office'
  if (found !== undefined && MACROS.has(found)) return 'holds-macros'
  if (ending === 'txt' || ending === 'csv') return found === undefined && (await isText(read())) ? undefined : 'not-what-its-name-says'
  if (found !== ending) return 'not-what-its-name-says'
  return OFFICE.has(ending) && (await holdsActiveParts(read())) ? 'holds-macros' : undefined
}

const byteStream = (content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> => {
  const chunks = content[Symbol.asyncIterator]()
  return new ReadableStream({
    type: 'bytes',
    pull: async (controller) => {
      for (;;) {
        const { done, value } = await chunks.next()
        if (done) {
          controller.close()
          controller.byobRequest?.respond(0)
          return
        }
        if (value.length > 0) return controller.enqueue(new Uint8Array(value))
      }
    },
    cancel: async () => void (await chunks.return?.()),
  })
}

const OFFICE: ReadonlySet<Ending> = new Set(['docx', 'xlsx', 'pptx'])
const MACROS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'pptm', 'potm', 'ppsm'])

/** Parts of a package by name: names are written as they are, whatever is compressed. */
const ACTIVE = /vbaProject|vbaData|\/activeX\/|\/embeddings\/|oleObject|xl\/macrosheets/i
const LONGEST_NAME = 64

const holdsActiveParts = async (content: AsyncIterable<Uint8Array>): Promise<boolean> => {
  let end = ''
  for await (const chunk of content) {
    const text = end + Buffer.from(chunk).toString('latin1')
    if (ACTIVE.test(text)) return true
    end = text.slice(-LONGEST_NAME)
  }
  return false
}

/** UTF-8, or another writing without control characters; no NUL. */
const isText = async (content: AsyncIterable<Uint8Array>): Promise<boolean> => {
  for await (const chunk of content) if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(Buffer.from(chunk).toString('latin1'))) return false
  return true
}
