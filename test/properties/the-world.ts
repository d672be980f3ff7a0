import { NameEvidence, PlanAction, ReportActionDone, SubmitEvidence } from '@ledger/actions'
import { unknown, words, type Outcome, type Who } from '@ledger/kernel'
import { AppointPerson, EstablishBody, FoundPartnership, RegisterAgency, SucceedAgency } from '@ledger/partnership'
import { AddressAsk, AskForProof, JudgePlan, MakeRecommendation, type Addressee, type Proof } from '@ledger/recommendations'
import { RecordReview, TakeUpLiveTracking } from '@ledger/reviews'
import type { CommandClass, Partnership, Wish } from './a-ledger.js'

/** What a run knows of: the council is the owner's employer, the trust another. */
export interface World {
  readonly askId: string
  readonly recommendationId: string
  readonly reviewId: string
  readonly agencies: readonly string[]
  readonly employerId: string
  readonly elsewhereId: string
  readonly moverId: string
  /** People whose agencies share the owner's employer: of itself, another line, a merged district, and one who works for the trust too. */
  readonly people: readonly Who[]
  /** Somebody of the trust, and the sub-group with the council standing back: in whose names the council's people may not check. */
  readonly others: readonly Who[]
  readonly actions: string[]
  readonly evidence: Map<string, readonly string[]>
  readonly audits: string[]
  /** Somebody who claimed the work may leave for another employer; one who did not would be a stranger to it there. */
  readonly mayMove: boolean
  moved: boolean
}

export interface Beginning {
  readonly addressee: 'council' | 'not stated' | 'a class'
  /** Of each action that the sub-group judged: whom it names as owners. */
  readonly owners: readonly (readonly ('council' | 'housing' | 'district')[])[]
  readonly proof: Proof
  readonly live: boolean
  /** Whether somebody of the council has said that the actions are done; if not, the plan only names evidence. */
  readonly claimed: boolean
}

const DAY = '2024-06-03'

/** Everything the sub-group and others give: the ask, its proof, a plan they judged sufficient with the council's member standing back. */
export const begin = async (ledger: Partnership, { addressee, owners, proof, live, claimed }: Beginning): Promise<World> => {
  const give = async <Data extends object>(
    key: string,
    command: CommandClass<Data>,
    data: Data,
    wish: Partial<Wish> = {},
  ): Promise<string> => {
    const outcome: Outcome = await ledger.send(key, command, data, { by: unknown, day: DAY, ...wish })
    if (!outcome.done) throw new Error(`${key}: ${outcome.refused}`)
    return outcome.id
  }
  const agency = (name: string, employerId: string | null = null) =>
    give(name, RegisterAgency, { name, kind: 'agency', inside: true, employerId, from: null })
  const appointed = (key: string, ...agencyIds: readonly string[]) =>
    give(key, AppointPerson, { name: { name: key }, role: 'practitioner', agencyIds, from: null })

  await give('founding', FoundPartnership, {
    partnershipId: 'partnership',
    name: 'Exampleshire',
    defaultBasis: 'recorded',
    fictional: true,
  })
  const council = await agency('council')
  const ids = { council, housing: await agency('housing', council), district: await agency('district') }
  const elsewhereId = await agency('trust')
  await give('merger', SucceedAgency, { agencyId: ids.district, successorId: council, from: '2024-05-01' })
  const bodyId = await give('sub-group', EstablishBody, { name: 'sub-group', role: 'sub-group', from: null })
  const subGroup: Who = { kind: 'body', bodyId, metOn: DAY, stoodBack: [council, ids.housing, ids.district] }
  const person = async (key: string, ...agencyIds: readonly string[]): Promise<Who & { readonly kind: 'person' }> => ({
    kind: 'person',
    personId: await appointed(key, ...agencyIds),
    agencyIds,
  })
  const others = [await person('tom', elsewhereId), subGroup]
  const mover = await person('mo', council)
  const people = [
    await person('ann', council),
    await person('hal', ids.housing),
    await person('dee', ids.district),
    await person('pat', ids.housing, elsewhereId),
    mover,
  ]

  const incident = { ageBand: null, harmClass: null, quarterOfIncident: null, circumstances: null, sources: [] }
  const about = {
    code: 'R1',
    title: words('review'),
    reviewType: 'SCR' as const,
    typeAsPublished: null,
    reviewsCounted: 1,
    joint: null,
    knownTo: null,
  }
  const reviewId = await give('review', RecordReview, { ...about, ...incident })
  if (live) await give('live', TakeUpLiveTracking, { reviewId, from: '2024-01-01' })
  const recommendationId = await give('recommendation', MakeRecommendation, {
    reviewId,
    number: '1',
    text: words('do'),
    themes: [],
    sources: [],
  })
  const to: Record<Beginning['addressee'], Addressee> = {
    council: { kind: 'agency', agencyId: council },
    'not stated': { kind: 'not stated' },
    'a class': { kind: 'class', name: 'its schools', bodies: 2, line: 1 },
  }
  await give('ask', AddressAsk, { recommendationId, addressee: to[addressee] })
  const askId = ledger.idOf('ask')
  await give('proof', AskForProof, { askId, recommendationId, proof, measure: false }, { by: subGroup })

  const actions: string[] = []
  const evidence = new Map<string, readonly string[]>()
  for (const [place, named] of owners.entries()) {
    const answers = [{ askId, part: 'necessary' as const }]
    const plan = { reviewId, number: null, text: words('act'), answers, leadRole: null, repeats: 'once' as const, due: null, sources: [] }
    const actionId = await give(`action ${place}`, PlanAction, { ...plan, ownerIds: named.map((name) => ids[name]) }, { by: subGroup })
    actions.push(actionId)
    if (claimed) {
      await give(`done ${place}`, ReportActionDone, { actionId, note: null }, { by: mover })
      const item = { actionId, title: words('it'), pointer: null, sha256: null, bytes: null, mediaType: null, scan: null }
      await give(`evidence ${place}`, SubmitEvidence, item, { by: mover })
    } else await give(`evidence ${place}`, NameEvidence, { actionId, title: words('it') }, { by: subGroup })
    evidence.set(`evidence of ${actionId}`, [ledger.idOf(`evidence ${place}`)])
  }
  await give(
    'judgement',
    JudgePlan,
    { askId, recommendationId, judgement: 'sufficient', actionIds: actions, reason: null },
    { by: subGroup },
  )
  return {
    ...{ askId, recommendationId, reviewId, elsewhereId, people, others, actions, evidence },
    agencies: [...Object.values(ids), elsewhereId],
    employerId: council,
    moverId: mover.personId,
    audits: [],
    mayMove: claimed,
    moved: false,
  }
}
