import { words, type Who } from '@ledger/kernel'
import { openTestLedger } from '../../test/dsl/ledger.js'
import {
  accessEvents,
  accessProjections,
  BreakGlass,
  CloseCircumstances,
  CloseReviewTo,
  CloseWork,
  DeclareConflict,
  EndConflict,
  glassesBroken,
  glassNoticesFor,
  HoldReview,
  JoinReview,
  LeaveReview,
  LiftHold,
  locksOfReview,
  membersOf,
  MendGlass,
  OpenCircumstances,
  openGlassesOf,
  OpenReviewTo,
  peopleOfReview,
  relationBy,
  relationsOf,
  ReopenWork,
  reviewStates,
  SealReview,
  SeeGlassNotice,
  UnsealReview,
} from './index.js'
import { AccessModule } from './access.module.js'

const business: Who = { kind: 'person', personId: 'business', agencyIds: [] }
const by = { said: business, decided: business, recorded: business }
const amber = { reviewId: 'amber' }
const [at, until] = ['2025-06-04T09:00:00.000Z', '2025-06-04T11:00:00.000Z']

describe('who needs to know of a review can be asked', () => {
  let ledger: Awaited<ReturnType<typeof openTestLedger>>
  beforeAll(async () => {
    ledger = await openTestLedger({ modules: [AccessModule], projections: accessProjections, eventTypes: accessEvents })
  })
  afterAll(() => ledger.close())

  const relation = async (personId: string, asked = at) => relationBy((await ledger.ask(relationsOf, { personId, at: asked })).get('amber'))

  it('tells a member, their part, and that they once were one', async () => {
    await ledger.send('joins', JoinReview, { ...amber, personId: 'author', part: 'author' }, by)
    expect(await ledger.ask(membersOf, amber)).toMatchObject([{ personId: 'author', part: 'author', until: null, byPerson: 'business' }])
    expect(await relation('author')).toBe('member')
    await ledger.send('leaves', LeaveReview, { ...amber, personId: 'author' }, by)
    expect(await ledger.ask(membersOf, amber)).toEqual([])
    expect(await relation('author')).toBe('was a member')
    await ledger.send('is back', JoinReview, { ...amber, personId: 'author', part: 'panel' }, by)
    expect(await relation('author')).toBe('member')
  })

  it('tells to whom it is opened, and why', async () => {
    await ledger.send('opens', OpenReviewTo, { ...amber, personId: 'auditor', reason: words('Audits it.') }, by)
    expect(await relation('auditor')).toBe('opened to')
    expect(await ledger.ask(peopleOfReview, amber)).toContainEqual(
      expect.objectContaining({ personId: 'auditor', stands: 'opened to', reason: 'Audits it.' }),
    )
    await ledger.send('closes', CloseReviewTo, { ...amber, personId: 'auditor' }, by)
    expect(await relation('auditor')).toBe('none')
  })

  it('puts a conflict of interest before everything', async () => {
    await ledger.send('conflict', DeclareConflict, { ...amber, personId: 'author', reason: null }, by)
    expect(await relation('author')).toBe('conflicted')
    await ledger.send('no conflict', EndConflict, { ...amber, personId: 'author' }, by)
    expect(await relation('author')).toBe('member')
  })

  it('tells what is shut of each review, since when and by whom', async () => {
    await ledger.send('seals', SealReview, { ...amber, reason: words('Known to many.') }, by)
    await ledger.send('holds', HoldReview, { ...amber, proceedings: 'inquest', reason: null }, by)
    await ledger.send('is done', CloseWork, amber, by)
    await ledger.send('shows', OpenCircumstances, amber, by)
    expect((await ledger.ask(reviewStates, {})).get('amber')).toEqual({
      ...{ sealed: true, held: true, closed: true, circumstancesOpened: true },
    })
    expect(await ledger.ask(locksOfReview, amber)).toContainEqual(
      expect.objectContaining({ lock: 'sealed', byPerson: 'business', reason: 'Known to many.' }),
    )
    await ledger.send('unseals', UnsealReview, amber, by)
    expect((await ledger.ask(reviewStates, {})).get('amber')).toMatchObject({ sealed: false, held: true })
    await ledger.send('lifts', LiftHold, amber, by)
    await ledger.send('goes on', ReopenWork, amber, by)
    await ledger.send('hides', CloseCircumstances, amber, by)
    expect((await ledger.ask(reviewStates, {})).size).toBe(0)
  })

  it('tells what is open by breaking the glass until the time is over or it was ended, and who has read of it', async () => {
    const wish = { ...amber, reason: words('A sibling is at risk.'), at, until }
    await ledger.send('breaks', BreakGlass, { ...wish, personId: 'nurse' }, by)
    await ledger.send('breaks too', BreakGlass, { ...wish, personId: 'chair' }, by)
    const [glass] = await ledger.ask(openGlassesOf, { personId: 'nurse', at })
    const glassId = glass?.glassId ?? ''
    expect(glass).toMatchObject({ reviewId: 'amber', reason: 'A sibling is at risk.', until, mendedAt: null, seenBy: [] })
    expect([await relation('nurse', '2025-06-04T10:59:59.999Z'), await relation('nurse', until)]).toEqual(['broke the glass', 'none'])

    expect(await ledger.ask(glassNoticesFor, { personId: 'business' })).toHaveLength(2)
    expect(await ledger.ask(glassNoticesFor, { personId: 'nurse' })).toMatchObject([{ personId: 'chair' }])
    await ledger.send('reads', SeeGlassNotice, { ...amber, glassId, personId: 'business' }, by)
    expect(await ledger.ask(glassNoticesFor, { personId: 'business' })).toMatchObject([{ personId: 'chair' }])

    await ledger.send('ends', MendGlass, { ...amber, glassId, personId: 'nurse', at }, by)
    expect(await relation('nurse')).toBe('none')
    const told = await ledger.ask(glassesBroken, {})
    expect(told.find((one) => one.glassId === glassId)).toMatchObject({ seenBy: [{ personId: 'business' }] })
    expect(told.find((one) => one.glassId === glassId)?.mendedAt).not.toBeNull()
  })
})
