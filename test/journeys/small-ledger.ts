import { GrantRole, type Role } from '@ledger/access'
import { CheckAction, PlanAction, ReportActionDone, SubmitEvidence } from '@ledger/actions'
import { PromiseAudit } from '@ledger/audits'
import { ShareLearning } from '@ledger/dissemination'
import { StartImport } from '@ledger/imports'
import { idFrom, onDay, unknown, words, type Actor, type Command, type CommandContext, type Outcome, type Who } from '@ledger/kernel'
import { AnswerLearningPoint, RecordLearningPoint } from '@ledger/learning'
import { AppointPerson, EstablishBody, FoundPartnership, RegisterAgency, SetPolicy } from '@ledger/partnership'
import { AddressAsk, AskForProof, JudgePlan, MakeRecommendation, ReplyToAsk } from '@ledger/recommendations'
import { DateReview, NotePapers, NoteReview, RecordReview, RespondToReview, TakeUpLiveTracking } from '@ledger/reviews'
import { openLedger, type LedgerSettings } from '@ledger/server'

/** The day on which the journeys are made. */
export const TODAY = '2026-06-30'

const clock = (): string => `${TODAY}T09:00:00.000Z`

type Sent<Data extends object> = new (data: Data, context: CommandContext) => Command<Data>

const person = (name: string, agency: string): Who => ({ kind: 'person', personId: idFrom(name), agencyIds: [idFrom(agency)] })
export const businessManager = person('business manager', 'business unit')
const inspector = person('inspector', 'police')
const nurse = person('nurse', 'hospital')
const subGroup: Who = {
  kind: 'body',
  bodyId: idFrom('sub-group'),
  metOn: '2026-03-10',
  stoodBack: [idFrom('hospital'), idFrom('council'), idFrom('police')],
}

const by = (decided: Who, recorded: Who = businessManager): Actor => ({ said: decided, decided, recorded })

/** A made-up partnership that is followed here, and one that is known from papers alone, small enough to be read in a minute. */
export const makeSmallLedger = async (folder: string, elsewhere: Omit<LedgerSettings, 'folder'> = {}): Promise<void> => {
  const ledger = await openLedger({ folder, ...elsewhere, clock, demonstration: { today: TODAY } })
  let partnership = 'exampleshire'
  const tell = async <Data extends object>(
    name: string,
    command: Sent<Data>,
    data: Data,
    actor: Actor = by(businessManager),
    day: string | null = null,
  ): Promise<string> => {
    const context: CommandContext = {
      partnership,
      commandId: name,
      actor,
      occurredOn: day === null ? null : onDay(day),
      today: TODAY,
      source: { via: 'cli', knownTo: null },
    }
    const outcome = await ledger.commands.execute<Command<Data>, Outcome>(new command(data, context))
    if (!outcome.done) throw new Error(`${name}: refused, ${outcome.refused} ${JSON.stringify(outcome.detail)}`)
    return outcome.id
  }

  await tell('exampleshire', FoundPartnership, {
    partnershipId: idFrom('exampleshire'),
    name: 'Exampleshire',
    defaultBasis: 'recorded',
    fictional: true,
  })
  const agency = (name: string, title: string, kind: 'agency' | 'business-unit' = 'agency') =>
    tell(name, RegisterAgency, { name: title, kind, inside: true, employerId: null, from: null })
  await agency('hospital', 'Exampleshire Hospitals')
  await agency('police', 'Exampleshire Police')
  await agency('council', 'Exampleshire Council')
  await agency('business unit', 'Partnership business unit', 'business-unit')
  await tell('sub-group', EstablishBody, { name: 'Learning sub-group', role: 'sub-group', from: null })
  const appoint = async (name: string, said: string, role: string, at: string, ...given: readonly Role[]) => {
    const personId = await tell(name, AppointPerson, { name: { name: said }, role, agencyIds: [idFrom(at)], from: null })
    for (const one of given) await tell(`${name} as ${one}`, GrantRole, { personId, role: one })
  }
  await appoint('business manager', 'Robin Marsh', 'business manager', 'business unit', 'business manager')
  await appoint('inspector', 'Jo Heath', 'detective inspector', 'police', 'sub-group member')
  await appoint('nurse', 'Sam Field', 'named nurse', 'hospital', 'agency lead', 'sub-group member')
  await tell('policy', SetPolicy, { policyVersion: '2024', shelfLifeMonths: 24, recheckIntervalMonths: 6, dueSoonDays: 30, from: null })

  const review = {
    ...{
      typeAsPublished: null,
      reviewsCounted: 1,
      joint: false,
      knownTo: null,
      ageBand: 'under 1',
      harmClass: 'neglect',
      quarterOfIncident: '2024-Q2',
    },
    ...{ circumstances: words('A baby came to harm after leaving hospital.'), sources: [] },
  }
  const amber = await tell(
    'amber',
    RecordReview,
    { code: 'EX-1', title: words('Amber'), reviewType: 'LCSPR', ...review },
    undefined,
    '2025-01-15',
  )
  await tell('live', TakeUpLiveTracking, { reviewId: amber, from: '2025-02-01' }, undefined, '2025-02-01')
  const point = await tell('point', RecordLearningPoint, {
    ...{
      reviewId: amber,
      number: '1',
      text: words('Nobody called the family after discharge.'),
      themes: ['discharge'],
      goodPractice: false,
      sources: [],
    },
  })

  const recommend = async (name: string, number: string, text: string, ...to: readonly string[]) => {
    const recommendationId = await tell(
      name,
      MakeRecommendation,
      { reviewId: amber, number, text: words(text), themes: [], sources: [] },
      undefined,
      '2025-01-15',
    )
    for (const who of to) {
      await tell(
        `${name} to ${who}`,
        AddressAsk,
        { recommendationId, addressee: { kind: 'agency', agencyId: idFrom(who) } },
        undefined,
        '2025-02-01',
      )
      const ask = { askId: idFrom(`${name} to ${who}`), recommendationId }
      await tell(
        `${name} accepted by ${who}`,
        ReplyToAsk,
        { ...ask, reply: 'accepted', reason: null },
        by({ kind: 'agency', agencyId: idFrom(who) }),
        '2025-03-01',
      )
      await tell(`${name} proof by ${who}`, AskForProof, { ...ask, proof: 'seen', measure: false }, by(subGroup), '2025-03-10')
    }
    return recommendationId
  }
  const calls = await recommend('calls', '1', 'Hospitals should call every family within two days of discharge.', 'hospital')
  await recommend('sharing', '2', 'The police and the council should share what they know within a day.', 'police', 'council')
  await recommend('guide', '3', 'The council should write a guide to safe sleep.', 'council')
  await tell('point answered', AnswerLearningPoint, {
    ...{
      learningPointId: point,
      decision: 'recommend',
      recommendationIds: [calls],
      coveredById: null,
      audienceReached: null,
      audienceOf: null,
      reason: null,
    },
  })

  const plan = async (name: string, number: string, text: string, ask: string, owner: string) => {
    const actionId = await tell(
      name,
      PlanAction,
      {
        ...{ reviewId: amber, number, text: words(text), answers: [{ askId: idFrom(ask), part: 'necessary' }], ownerIds: [idFrom(owner)] },
        ...{ leadRole: words('Head of service'), repeats: 'once', due: onDay('2025-09-30'), sources: [] },
      },
      undefined,
      '2025-04-01',
    )
    const recommendationId = idFrom(ask.split(' to ')[0] ?? '')
    await tell(
      `${name} judged`,
      JudgePlan,
      { askId: idFrom(ask), recommendationId, judgement: 'sufficient', actionIds: [actionId], reason: null },
      by(subGroup),
      '2025-04-10',
    )
    return actionId
  }
  const put = async (name: string, actionId: string, said: Who) => {
    await tell(`${name} done`, ReportActionDone, { actionId, note: null }, by(said), '2025-09-20')
    await tell(
      `${name} evidence`,
      SubmitEvidence,
      {
        actionId,
        title: words('The signed-off paper'),
        pointer: 'Board library, item 12',
        sha256: null,
        bytes: 20_480,
        mediaType: null,
        scan: null,
      },
      by(said),
      '2025-09-21',
    )
  }
  const rota = await plan(
    'rota',
    '1.1',
    'Rewrite the discharge rota so that a named nurse calls within two days.',
    'calls to hospital',
    'hospital',
  )
  await put('rota', rota, nurse)
  const leaflet = await plan('leaflet', '3.1', 'Print the guide to safe sleep.', 'guide to council', 'council')
  await put('leaflet', leaflet, { kind: 'agency', agencyId: idFrom('council') })
  await tell(
    'leaflet checked',
    CheckAction,
    {
      ...{
        actionId: leaflet,
        checks: [{ askId: idFrom('guide to council'), finding: 'shown' }],
        evidenceIds: [idFrom('leaflet evidence')],
        note: words('Every page is there.'),
      },
    },
    by(inspector),
    '2025-11-03',
  )

  partnership = 'papershire'
  const paper = [{ document: 'Annual report 2016/17', lines: '120-124' }]
  await tell('papershire', FoundPartnership, {
    partnershipId: idFrom('papershire'),
    name: 'Papershire',
    defaultBasis: 'happened',
    fictional: false,
  })
  const old = await tell(
    'old review',
    RecordReview,
    {
      ...review,
      code: 'SCR-1',
      title: words('Serious case review 1'),
      reviewType: 'SCR',
      knownTo: '2017-03-31',
      joint: null,
      ageBand: null,
      harmClass: null,
      quarterOfIncident: null,
      circumstances: null,
      sources: paper,
    },
    by(unknown),
    '2016-12-01',
  )
  await tell('one date', DateReview, {
    reviewId: old,
    milestone: 'published',
    on: { precision: 'year', value: '2016/17' },
    words: null,
    sources: paper,
  })
  await tell('another date', DateReview, {
    reviewId: old,
    milestone: 'published',
    on: { precision: 'year', value: '2017/18' },
    words: null,
    sources: paper,
  })
  await tell('conflict', NoteReview, {
    reviewId: old,
    about: 'conflict',
    note: words('One report dates it 2016/17 and the next 2017/18.'),
    sources: paper,
  })
  await tell('response', RespondToReview, {
    reviewId: old,
    response: words('A neglect strategy was written.'),
    progress: 'done, they say',
    sources: paper,
  })
  for (const number of ['1', '2'])
    await tell(`old point ${number}`, RecordLearningPoint, {
      ...{
        reviewId: old,
        number,
        text: words('Professionals should ask about fathers.'),
        themes: ['fathers'],
        goodPractice: false,
        sources: paper,
      },
    })
  await tell('not heard of', NotePapers, {
    about: 'not heard of again',
    note: words('A plan on common themes was promised.'),
    sources: paper,
  })
  await tell('shared', ShareLearning, {
    ...{
      form: 'briefing',
      title: words('Briefings on neglect'),
      reviewIds: [old],
      learningPointIds: [],
      sessions: 5,
      attended: 190,
      audience: null,
      planned: false,
      sources: paper,
    },
  })
  await tell('promised', PromiseAudit, { title: words('Impact audit of neglect'), askIds: [], due: null, sources: paper })

  partnership = 'halfshire'
  const importId = idFrom('halfshire file')
  await tell('halfshire', FoundPartnership, {
    ...{ partnershipId: idFrom('halfshire'), name: 'Halfshire', defaultBasis: 'happened', fictional: false },
  })
  await tell('killed import', StartImport, {
    runId: 'killed',
    importId,
    source: 'plans',
    file: 'plans-2026.csv',
    sha256: '0'.repeat(64),
    rows: 40,
  })
  await ledger.close()
}
