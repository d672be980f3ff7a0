import { given, on, told } from '../../../../test/dsl/given.js'
import type { WordsKept } from '../../events/index.js'
import { keepWords, type KeepWordsData } from './keep-words.js'

const today = on('2026-06-30')
const keeping: KeepWordsData = {
  ...{ use: 'check-action', carriedBy: 'COMMAND', thingId: 'rota', reason: 'already-public' },
  fields: [{ field: 'note', kinds: ['postcode'] }],
}

describe('keep words', () => {
  it('says which words of which command, what was noticed, and why', () => {
    given(keepWords)
      .when(keeping, {}, today)
      .then({ type: 'WordsKept', data: { careId: 'NEW', ...keeping } })
  })
  it('is refused where nothing was noticed', () => {
    given(keepWords)
      .when({ ...keeping, fields: [] }, {}, today)
      .thenRefused('nothing-noticed')
    given(keepWords)
      .when({ ...keeping, fields: [{ field: 'note', kinds: [] }] }, {}, today)
      .thenRefused('nothing-noticed')
  })
  it('is refused a second time', () => {
    given(keepWords, told<WordsKept>({ type: 'WordsKept', data: { careId: 'NEW', ...keeping } }))
      .when(keeping, {}, today)
      .thenRefused('words-already-kept')
  })
})
