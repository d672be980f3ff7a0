import { given, on } from '../../../../test/dsl/given.js'
import { completed, start, started } from '../../../../test/examples/imports/run.js'
import { startImport } from './start-import.js'

const today = on('2026-11-22')

describe('start import', () => {
  it('begins a run', () => {
    given(startImport).when(start, {}, today).then({ type: 'ImportStarted', data: start })
  })

  it('begins another when the last is completed', () => {
    const next = { ...start, runId: 'run-2' }
    given(startImport, started(), completed()).when(next, {}, today).then({ type: 'ImportStarted', data: next })
  })

  it('resumed, it goes on with the same run', () => {
    given(startImport, started()).when(start, {}, today).thenNothing()
  })

  it('is refused while another run is incomplete', () => {
    given(startImport, started())
      .when({ ...start, runId: 'run-2' }, {}, today)
      .thenRefused('import-incomplete')
  })
})
