import { words } from '@ledger/kernel'
import { spoken } from '../../test/dsl/spoken.js'
import { disseminationSentences, type LearningShared } from './index.js'

const tell = spoken(disseminationSentences)
const briefing: LearningShared['data'] = {
  ...{ disseminationId: 'b', form: 'briefing', title: words('What we learned.'), reviewIds: [], learningPointIds: [], sources: [] },
  ...{ sessions: 5, attended: 190, audience: words('Health visitors'), planned: false },
}

describe('shared learning in plain English', () => {
  it.each([
    [tell('LearningShared', briefing), 'Learning shared by a briefing, “What we learned” (Health visitors). 5 sessions; 190 people came.'],
    [
      tell('LearningShared', { ...briefing, audience: null, sessions: null, attended: null }),
      'Learning shared by a briefing, “What we learned”. How many sessions is not recorded; how many came is not recorded.',
    ],
    [
      tell('LearningShared', { ...briefing, audience: null, sessions: 1, attended: 1 }),
      'Learning shared by a briefing, “What we learned”. 1 session; 1 person came.',
    ],
    [
      tell('LearningShared', { ...briefing, form: 'training', audience: null, planned: true }),
      'Planned: training, “What we learned”. Nothing says yet that it took place.',
    ],
    [tell('AttendanceReported', { disseminationId: 'b', agencyId: 'the hospital', attended: 0 }), '0 people came from the hospital.'],
  ])('%s', (told, english) => {
    expect(told).toBe(english)
  })
})
