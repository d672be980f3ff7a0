// A thread in the place of a projector's: it says that tables are there, and of tables as at a date it says nothing, or dies of the question.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', ({ id, what, partnership }) => {
  if (what === 'past' && partnership === 'deadly') throw new Error('died of it')
  if (what === 'past' && partnership === 'strange')
    return parentPort.postMessage({ id, error: { name: 'UnknownEvent', message: 'found a stranger' } })
  if (what !== 'past') parentPort.postMessage({ id, answer: what === 'reach' ? { is: 'there', asOf: null, why: null } : null })
})
