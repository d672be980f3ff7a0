import { dayInWords, inWords } from '@ledger/kernel'
import type { Answered } from '../answered.js'
import { printedFact } from '../printed-fact.js'
import { because, capital, decidedBy, nameOf, quoted, when } from './phrases.js'
import type { Resolver } from './resolver.js'

/** Rows 11, 18, 24, 25 and 27: the reply is all there is. */
export const replyInWords = (answered: Answered, resolver: Resolver): readonly string[] => {
  const reply = printedFact(answered.printed, 'reply')?.reply
  const put = printedFact(answered.printed, 'asked')?.put
  if (put) return [`Asked ${when(put)}${put.replyDue ? `, reply due ${inWords(put.replyDue)}` : ''}; no reply is recorded yet.`]
  if (!reply) return []
  const reason = because(reply.reason, resolver)
  const decision = decidedBy(reply, resolver)
  switch (reply.says) {
    case 'not accepted':
      return [`Not accepted ${when(reply)}${reason}.`, decision]
    case 'already done':
      return [`${who(answered, resolver)} replied ${when(reply)} that it is already done${reason}.`, 'What shows it is not recorded yet.']
    case 'in part':
      return [`Accepted in part ${when(reply)}${reason}.`, decision]
    case 'another way':
      return [`To be answered another way, as said ${when(reply)}${reason}.`, decision]
    case 'accepted':
      return [`Accepted ${when(reply)}${reason}.`]
    case 'not classified':
      return [notClassified(reply, resolver)]
  }
}

type Reply = NonNullable<ReturnType<typeof printedFact<'reply'>>>['reply']

const who = ({ printed }: Answered, resolver: Resolver): string => {
  const addressee = printedFact(printed, 'addressee')?.addressee
  return capital((addressee && nameOf(addressee, resolver)) ?? 'a body')
}

/** A reply that is held and does not say yes or no. */
export const notClassified = (reply: Reply, resolver: Resolver): string => {
  const words = reply.reason ? `: ${quoted(reply.reason, resolver)}` : ''
  return `A reply ${reply.on ? `of ${inWords(reply.on)} ` : ''}is held${words}. It does not say plainly whether the recommendation is accepted, so we do not either.`
}

/** Rows 17 and 19 to 23: what the owner says is told with a reply that does not plainly say. */
export const heldReplyInWords = ({ printed }: Answered, resolver: Resolver): readonly string[] => {
  const reply = printedFact(printed, 'reply')?.reply
  return reply ? [notClassified(reply, resolver)] : []
}

/** Row 28: what is not in the papers, never put as something that was not done. */
export const nothingInWords = (answered: Answered, resolver: Resolver): readonly string[] => {
  const { printed, place } = answered
  const addressee = printedFact(printed, 'addressee')?.addressee
  const history = printedFact(printed, 'papers to')
  const name = addressee && nameOf(addressee, resolver)
  const source = history ? (history.knownTo ? `our papers, to ${dayInWords(history.knownTo)},` : 'our papers') : 'this ledger'
  const totals = place === 'asks of others' ? 'Not in our totals.' : ''
  if (answered.replied)
    return [name ? `Addressed to ${name}.` : '', ...replyInWords(answered, resolver), 'Nothing more is recorded.', totals]
  if (addressee?.kind === 'class')
    return [`Addressed to ${name}.`, `How many there are, and what each did, is not in ${source.replace(/,$/, '')}.`]
  return [
    name
      ? `Addressed to ${name}; ${source} hold${history ? '' : 's'} no reply and no action.`
      : `No addressee is recorded; ${source} hold${history ? '' : 's'} no action.`,
    totals,
  ]
}
