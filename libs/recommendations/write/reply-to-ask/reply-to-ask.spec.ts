import { onDay, words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import { addressed, because, closed, made, ofDischarge } from '../../../../test/examples/discharge.js'
import type { RecommendationEvent, Reply } from '../../events/index.js'
import { replyToAsk } from './reply-to-ask.js'

const today = on('2025-06-04')
const replying = (reply: Reply, reason = null as typeof because | null) => ({ ...ofDischarge, reply, reason })
const replied = (reply: Reply) => told<RecommendationEvent>({ type: 'AskReplied', data: replying(reply) })

describe('reply to ask', () => {
  const withoutReason: readonly Reply[] = ['accepted', 'in part', 'another way', 'already done', 'not classified']
  it.each(withoutReason)('takes the reply "%s"', (reply) => {
    given(replyToAsk, made, addressed())
      .when(replying(reply), {}, today)
      .then({ type: 'AskReplied', data: replying(reply) })
  })

  it('takes a refusal with its reason', () => {
    const no = replying('not accepted', because)
    given(replyToAsk, made, addressed()).when(no, {}, today).then({ type: 'AskReplied', data: no })
  })

  it('takes another reply after the first', () => {
    given(replyToAsk, made, addressed(), replied('in part'))
      .when(replying('accepted'), {}, today)
      .then({ type: 'AskReplied', data: replying('accepted') })
  })

  it('does nothing with the reply it has', () => {
    given(replyToAsk, made, addressed(), replied('accepted')).when(replying('accepted'), {}, today).thenNothing()
  })

  it('is refused when a refusal gives no reason, or an empty one', () => {
    given(replyToAsk, made, addressed()).when(replying('not accepted'), {}, today).thenRefused('reason-missing')
    given(replyToAsk, made, addressed())
      .when(replying('not accepted', words(' ')), {}, today)
      .thenRefused('reason-missing')
  })

  it('is refused on a day still to come', () => {
    given(replyToAsk, made, addressed())
      .when(replying('accepted'), {}, { ...today, occurredOn: onDay('2025-06-05') })
      .thenRefused('in-the-future')
  })

  it('is refused while the ask is closed', () => {
    given(replyToAsk, made, addressed(), closed()).when(replying('accepted'), {}, today).thenRefused('ask-closed')
  })

  it('is refused for an ask that the recommendation does not have', () => {
    given(replyToAsk, made).when(replying('accepted'), {}, today).thenRefused('ask-unknown')
  })
})
