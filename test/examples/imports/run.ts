import { told } from '../../dsl/given.js'

const run = { runId: 'run-1', importId: 'plan' }

export const start = { ...run, source: 'https://example.org/plan', file: 'plan.csv', sha256: 'a1', rows: 2 }
export const row = { ...run, row: 'X-1/1/1/1', line: 2, written: null, digests: { text: 'd1' }, made: { action: 'rota' } }
export const complete = { ...run, recorded: 2, unchanged: 0, vanished: 0, warnings: 0 }

export const started = () => told({ type: 'ImportStarted' as const, data: start })
export const completed = () => told({ type: 'ImportCompleted' as const, data: complete })
