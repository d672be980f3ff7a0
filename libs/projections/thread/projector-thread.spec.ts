import { join } from 'node:path'
import { PastNotMade } from '../read-models.js'
import type { Projector } from '../projector.js'
import { projectorThread } from './projector-thread.js'

const asAt = { date: '2025-03-31', basis: 'recorded' } as const

describe('a thread that is asked', () => {
  let thread: Projector
  beforeEach(() => void (thread = projectorThread(join(__dirname, '../test/troubled-thread.mjs'), {})))
  afterEach(() => thread.close())

  const reached = () => thread.reach('ex', { milliseconds: 200 })

  it('for tables as at a date and says nothing is not waited for for ever', async () => {
    await expect(thread.past('ex', asAt)).rejects.toThrow(new PastNotMade('ex', asAt, 'it takes more than 5 seconds'))
    expect(await reached()).toMatchObject({ is: 'there' })
  })

  it('and dies of it has nobody fail with it: the page is for later, and the thread is begun again', async () => {
    const died = await thread.past('deadly', asAt).catch((error: unknown) => error as Error)
    expect(died).toBeInstanceOf(PastNotMade)
    expect(died).toMatchObject({ message: expect.stringContaining('ended with code 1 (died of it), and is being begun again') as string })
    expect(await reached()).toMatchObject({ is: 'late' })
    await expect(thread.past('ex', asAt)).rejects.toThrow(PastNotMade)
    for (let is = ''; is !== 'there';) ({ is } = await reached())
  })
})
