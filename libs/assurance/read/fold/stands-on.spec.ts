import { checked, done, evidencePutIn, planned, progress } from '../../../../test/dsl/the-action.js'
import { judged, proofAsked, put, replied } from '../../../../test/dsl/the-ask.js'
import { tested } from '../../../../test/dsl/the-audit.js'
import { folded } from '../../../../test/dsl/folded.js'
import type { Happened } from '../../../../test/dsl/log.js'
import { person } from '../../../../test/dsl/the-partnership.js'

const tom = person('tom', 'trust')
const named = (id: string, event: Happened): Happened => ({ ...event, telling: { ...event.telling, id } })
const standsOn = (events: readonly Happened[]) =>
  folded(events).answered.events.filter(
    (id) => !/^(AgencyRegistered|AskAddressed|RecommendationMade|ReviewRecorded|LiveTrackingTakenUp) /.test(id),
  )

const inPlan = named('planned', planned())
const asked = named('put', put(null))
const yes = named('yes', replied('accepted'))

describe('what an answer stands on', () => {
  test('is no word that was overtaken, and no reply once the owner has said more', () => {
    const overtaken = [named('begun', progress('action', 'in progress')), named('done', done())]
    expect(standsOn([asked, yes, inPlan, ...overtaken])).toEqual(['planned', 'done'])
  })
  test('is no evidence and no word once it is checked', () => {
    const filed = [named('done', done()), named('evidence', evidencePutIn('guide'))]
    const shown = [named('checked', checked(tom)), named('judged', judged('sufficient', ['action']))]
    expect(standsOn([inPlan, ...filed, ...shown])).toEqual(['planned', 'checked', 'judged'])
  })
  test('is the proof asked for, which is told with it, and not the one before', () => {
    const twice = [named('lesser', proofAsked('seen')), named('greater', proofAsked('held at re-check'))]
    expect(standsOn([...twice, yes])).toEqual(['greater', 'yes'])
  })
  test('is the test and what was not checked before it, as the sentence tells of both', () => {
    const found = named('found', tested('audit', 'found', { by: tom, on: '2026-05-01' }))
    expect(standsOn([asked, yes, inPlan, found])).toEqual(['planned', 'found'])
  })
})
