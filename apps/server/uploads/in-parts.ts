import type { IncomingMessage } from 'node:http'
import { finished } from 'node:stream/promises'
import type { FastifyMultipartOptions } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Fields } from '../pages/fields.js'
import { mustBeFromHere } from '../session/same-site.js'
import type { Settings } from '../settings/settings.js'
import { MOST_BYTES } from './uploads.js'

/** One file after a handful of fields; a file that is too large is told by whoever takes it in, who counts. */
export const inParts = ({ web }: Settings): FastifyMultipartOptions => ({
  throwFileSizeLimit: false,
  limits: {
    ...{ files: 1, fields: 40, parts: 41, fieldNameSize: 100, fieldSize: 100_000, headerPairs: 20 },
    fileSize: (web?.uploads?.maxBytes ?? MOST_BYTES) + 1,
  },
})

/** A file in a form, as it comes. */
export interface SentFile {
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * Reads a form with a file: its fields come before the file, and its token before either. `take` is asked once, when the file is reached or there is
 * none; what it leaves unread is thrown away.
 */
export const readInParts = async <Answer>(
  request: FastifyRequest,
  take: (fields: Fields, file: SentFile | null) => Promise<Answer>,
): Promise<Answer> => {
  const fields: Record<string, unknown> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      const held = fields[part.fieldname]
      fields[part.fieldname] = held === undefined ? part.value : [held, part.value].flat()
      continue
    }
    try {
      mustBeFromHere(request, fields['form-token'])
      return await take(fields, part.filename ? { name: part.filename, content: part.file } : null)
    } finally {
      await readToItsEnd(request.raw)
    }
  }
  mustBeFromHere(request, fields['form-token'])
  return take(fields, null)
}

/**
 * Whoever is still sending would not hear an answer: their connection would be reset instead, or the next request on it. That they do not send for ever is
 * seen to by the time that a whole request may take.
 */
const readToItsEnd = async (sent: IncomingMessage): Promise<void> => {
  sent.unpipe()
  sent.resume()
  await finished(sent, { writable: false }).catch(() => undefined)
}
