import { given, on } from '../../../../test/dsl/given.js'
import { completed, row, started } from '../../../../test/examples/imports/run.js'
import { readImportRow } from './read-import-row.js'

const today = on('2026-11-22')

describe('read import row', () => {
  it('keeps what the source says in it', () => {
    given(readImportRow, started()).when(row, {}, today).then({ type: 'ImportRowRead', data: row })
  })

  it('is refused when the run is completed', () => {
    given(readImportRow, started(), completed()).when(row, {}, today).thenRefused('import-not-started')
  })
})
