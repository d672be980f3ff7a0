import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import { notePapers, type NotePapersData } from './note-papers.js'

const today = on('2025-06-04')
const gap: NotePapersData = { about: 'gap', note: words('No paper says how many reviews there were in 2015.'), sources: [] }

describe('note papers', () => {
  it('gets an id of its own', () => {
    given(notePapers)
      .when(gap, {}, today)
      .then({ type: 'PapersNoted', data: { paperNoteId: 'NEW', ...gap } })
  })

  it('is refused without words', () => {
    given(notePapers)
      .when({ ...gap, note: words(' ') }, {}, today)
      .thenRefused('note-missing')
  })

  it('is refused where it stands noted', () => {
    given(notePapers, told({ type: 'PapersNoted', data: { paperNoteId: 'NEW', ...gap } } as const))
      .when(gap, {}, today)
      .thenRefused('papers-already-noted')
  })
})
