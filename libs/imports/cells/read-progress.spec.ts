import { readProgress } from './read-progress.js'

const day = (value: string) => ({ precision: 'day', value })
const plain = (said: string) => ({ said, on: null, actions: null, warning: null })

describe('a cell with a status', () => {
  it.each([
    ['', plain('nothing')],
    ['Complete.', plain('done')],
    ['Complete -', plain('done')],
    ['has been completed', plain('done')],
    ['already made', plain('done')],
    ['Complete 31/01/2020', { ...plain('done'), on: day('2020-01-31') }],
    ['Full review completed 02/03/2020', { ...plain('done'), on: day('2020-03-02') }],
    ['1-3 Complete 20/01/2020', { ...plain('done'), on: day('2020-01-20'), actions: [1, 3] }],
    ['Complete and occurs every two months', plain('recurring')],
    ['planned', plain('plan exists')],
    ['Action Plan Published', plain('plan exists')],
    ['will continue to be progressed', plain('in progress')],
    ['in use since April', { ...plain('in progress'), warning: 'year-not-stated' }],
    ['Complete 31/09/2020', { ...plain('done'), on: { precision: 'text', value: '31/09/2020' }, warning: 'not-a-day' }],
  ])('%s', (written, read) => {
    expect(readProgress(written)).toEqual(read)
  })

  it.each([
    'not completed 01/02/2020',
    'partly complete',
    'Green',
    'Phase 1 completed 02/03/2020',
    'to be completed',
    'Complete once approved 1',
  ])('%s is not guessed at', (written) => {
    expect(readProgress(written)).toEqual({ ...plain('nothing'), warning: 'progress-not-read' })
  })
})
