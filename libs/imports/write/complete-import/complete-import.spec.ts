import { given, on } from '../../../../test/dsl/given.js'
import { complete, completed, started } from '../../../../test/examples/imports/run.js'
import { completeImport } from './complete-import.js'

const today = on('2026-11-22')

describe('complete import', () => {
  it('lets what was recorded count', () => {
    given(completeImport, started()).when(complete, {}, today).then({ type: 'ImportCompleted', data: complete })
  })

  it('repeated it does nothing', () => {
    given(completeImport, started(), completed()).when(complete, {}, today).thenNothing()
  })

  it('is refused for a run that was not started', () => {
    given(completeImport).when(complete, {}, today).thenRefused('import-not-started')
  })
})
