import { inMemoryStore } from '@ledger/event-store/in-memory'
import { casework } from './test/casework.js'
import { tidied } from './test/opened.js'
import { filesIn, filesThatHold } from './test/rows.js'

const { opened } = tidied()

describe('words and names', () => {
  it('are in private.db and in no other file', async () => {
    const { data, models, appoint, plan, check } = opened(inMemoryStore({ clock: () => '2026-06-30T09:00:00.000Z' }))
    await appoint('ex', 'P1', 'Head of safeguarding')
    await plan('ex', 'A1', 'The handover sheet was blank', { on: '2020-03-01' })
    await check('ex', 'A1', { on: '2020-01-31' })
    const sql = `SELECT text, name FROM action_checks JOIN texts ON ref = title_ref, directory`
    const now = await models.read('ex', null)
    const then = await models.read('ex', { date: '2020-02-01', basis: 'happened' })
    for (const db of [now, then]) expect(db.all(sql)).toEqual([{ text: 'The handover sheet was blank', name: 'Head of safeguarding' }])
    expect(filesIn(data).filter((path) => path.includes('/as-at/'))).toHaveLength(1)
    for (const words of ['handover sheet', 'Head of safe'])
      for (const path of filesThatHold(data, words)) expect(path).toMatch(/\/private\.db(-wal)?$/)
  })

  it('follow the person and the text, not the partnership that asks', async () => {
    const { models, appoint } = opened(inMemoryStore())
    await appoint('ex', 'P1', 'Chair')
    await appoint('ex', 'P1', 'Chair, retired')
    expect((await models.read('ex', null)).all('SELECT * FROM directory')).toEqual([
      { person_id: 'P1', partnership: 'ex', name: 'Chair, retired' },
    ])
  })

  it.each(['secret', { text: 'secret', mentions: [] }])('that are not sealed are refused, and not repeated in the error', async (title) => {
    const { models, store } = opened(inMemoryStore())
    await casework(store).record('ex.action-1', { type: 'ActionPlanned', data: { actionId: '1', title, answers: [] } })
    const refusal = await models.read('ex', null).then(String, String)
    expect(refusal).toMatch(/expected a (sealed )?text as declared, found another shape: ActionPlanned/)
    expect(refusal).not.toMatch('secret')
  })
})
