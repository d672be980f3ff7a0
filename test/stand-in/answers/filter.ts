import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js'
import type { Recorded } from '../log/records.js'
import { invalidArgument } from '../refusals.js'

export type Passes = (record: Recorded) => boolean

const expressionOf = (expression: ReadReq.Options.FilterOptions.Expression): ((text: string) => boolean) => {
  const [regex, prefixes] = [expression.getRegex(), expression.getPrefixList()]
  if (regex === '') return (text) => prefixes.some((prefix) => text.startsWith(prefix))
  const pattern = new RegExp(regex)
  return (text) => pattern.test(text)
}

/** Which events a filter lets through: by the name of the stream or by the type, by prefix or by pattern. */
export const passesOf = (options: ReadReq.Options): Passes => {
  const filter = options.getFilter()
  if (!filter) return () => true
  const [byStream, byType] = [filter.getStreamIdentifier(), filter.getEventType()]
  const fits = expressionOf(byStream ?? byType ?? refuse())
  return ({ stream, type }) => fits(byStream ? stream : type)
}

const refuse = (): never => {
  throw invalidArgument('A filter names streams or event types.')
}
