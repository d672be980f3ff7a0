import { words } from '@ledger/kernel'
import { decidedBy, given, told } from '../../../../test/dsl/given.js'
import { addressed, because, closed, made, ofDischarge } from '../../../../test/examples/discharge.js'
import { from, subGroup } from '../../../../test/examples/exampleshire.js'
import type { RecommendationEvent } from '../../events/index.js'
import { replaceAsk, type ReplaceAskFacts } from './replace-ask.js'

const known: ReplaceAskFacts = { unknownBodies: [], byAsk: 'open' }
const standingBack = decidedBy(subGroup('hospital'))
const replacing = { ...ofDischarge, byAskId: 'sharing', byRecommendationId: 'calls', reason: because }
const replaced = told<RecommendationEvent>({ type: 'AskReplaced', data: replacing })

describe('replace ask', () => {
  it('puts another ask in its place, the owner’s member standing back', () => {
    given(replaceAsk, made, addressed()).when(replacing, known, standingBack).then({ type: 'AskReplaced', data: replacing })
  })

  it('does nothing where the same ask stands in its place', () => {
    given(replaceAsk, made, addressed(), replaced).when(replacing, known, standingBack).thenNothing()
  })

  it('is refused by itself', () => {
    given(replaceAsk, made, addressed())
      .when({ ...replacing, byAskId: 'discharge' }, known, standingBack)
      .thenRefused('replaced-by-itself')
  })

  it('is refused by an ask that nobody knows', () => {
    given(replaceAsk, made, addressed())
      .when(replacing, { ...known, byAsk: 'unknown' }, standingBack)
      .thenRefused('ask-unknown')
  })

  it('is refused by a closed ask, so that no two can point at each other', () => {
    given(replaceAsk, made, addressed())
      .when(replacing, { ...known, byAsk: 'closed' }, standingBack)
      .thenRefused('replacement-closed')
  })

  it('is refused without a reason', () => {
    given(replaceAsk, made, addressed())
      .when({ ...replacing, reason: words('') }, known, standingBack)
      .thenRefused('reason-missing')
  })

  it('is refused by a person alone', () => {
    given(replaceAsk, made, addressed())
      .when(replacing, known, decidedBy(from('hospital')))
      .thenRefused('a-body-must-decide')
  })

  it('is refused while the owner’s member sat in', () => {
    given(replaceAsk, made, addressed()).when(replacing, known, decidedBy(subGroup())).thenRefused('owner-must-stand-back')
  })

  it('is refused where it was closed otherwise', () => {
    given(replaceAsk, made, addressed(), closed()).when(replacing, known, standingBack).thenRefused('ask-closed')
  })
})
