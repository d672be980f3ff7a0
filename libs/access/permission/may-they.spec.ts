import { allowed, matrix } from '../../../test/permissions/matrix.js'
import { aboutPartnership, deeds, looking, workOfReviews, type Deed } from './deed.js'
import { mayThey } from './may-they.js'
import type { Person, Scope } from './person.js'
import { ofNoReview, relations, type Relation, type ReviewState } from './resource.js'
import { isRole, roles, type Role } from './role.js'

const states: Readonly<Record<string, ReviewState>> = {
  O: ofNoReview,
  S: { ...ofNoReview, sealed: true },
  H: { ...ofNoReview, held: true },
  C: { ...ofNoReview, closed: true },
  P: { ...ofNoReview, published: true },
}

const person = (role: Role, given: Partial<Extract<Person, { kind: 'person' }>> = {}): Person => ({
  ...{ kind: 'person', roles: [role], active: true, scopes: null },
  ...given,
})

const review = (relation: Relation, own = false) => ({ kind: 'review', relation, own }) as const
const partnership = { kind: 'partnership' } as const

describe('the matrix', () => {
  it('has a block for every deed but one’s own account, and no other', () => {
    expect([...matrix.keys()].sort()).toEqual(deeds.filter((deed) => deed !== 'manage-own-account').sort())
  })

  it('names roles that there are, and a cell for each relation', () => {
    for (const [deed, rows] of matrix)
      for (const [who, cells] of rows) {
        expect(roles).toContain(who.replace(', own agency', ''))
        expect({ deed, who, cells: cells.length }).toEqual({ deed, who, cells: aboutPartnership.has(deed as Deed) ? 1 : relations.length })
      }
  })

  let cells = 0
  describe.each(deeds.filter((deed) => !aboutPartnership.has(deed) && deed !== 'manage-own-account'))('%s', (deed) => {
    it.each(roles)('by %s', (role) => {
      for (const own of [false, true])
        for (const relation of relations)
          for (const [state, is] of Object.entries(states)) {
            cells += 1
            const { may } = mayThey(person(role), deed, review(relation, own), is)
            expect({ relation, own, state, may }).toEqual({ relation, own, state, may: allowed({ deed, role, own, relation, state }) })
          }
      expect(mayThey(person(role), deed, partnership, ofNoReview).may).toBe(false)
      expect(mayThey(person(role), deed, { kind: 'person', self: true }, ofNoReview).may).toBe(false)
    })
  })

  it.each(deeds.filter((deed) => aboutPartnership.has(deed)))('%s', (deed) => {
    const may = roles.filter((role) => mayThey(person(role), deed, partnership, ofNoReview).may)
    expect([...may].sort()).toEqual([...(matrix.get(deed)?.keys() ?? [])].sort())
    for (const role of roles) {
      cells += 1
      for (const relation of relations) expect(mayThey(person(role), deed, review(relation, true), ofNoReview).may).toBe(false)
      expect(mayThey(person(role), deed, { kind: 'person', self: true }, ofNoReview).may).toBe(false)
    }
  })

  afterAll(() => console.log(`matrix: ${cells} cells asked`))
})

describe('a board', () => {
  it('sees circumstances where they were opened to it, and not while proceedings are live', () => {
    const opened = { ...ofNoReview, circumstancesOpened: true }
    const sees = (state: ReviewState) => mayThey(person('board member'), 'see-circumstances', review('none'), state).may
    expect([sees(ofNoReview), sees(opened), sees({ ...opened, held: true }), sees({ ...opened, sealed: true })]).toEqual([
      false,
      true,
      false,
      false,
    ])
  })
})

describe('a published review', () => {
  it('that is held or sealed is not shown to scrutiny', () => {
    const published = { ...ofNoReview, published: true }
    const verdict = (state: ReviewState) => mayThey(person('scrutiny reader'), 'see-review', review('none'), state)
    expect(verdict(published)).toEqual({ may: true, reasons: ['published'] })
    expect(verdict({ ...published, held: true })).toEqual({ may: false, reasons: ['held'] })
    expect(verdict({ ...published, sealed: true, held: true })).toEqual({ may: false, reasons: ['sealed'] })
    expect(verdict(ofNoReview)).toEqual({ may: false, reasons: ['not published'] })
  })
})

describe('one’s own account', () => {
  it('is one’s own, whatever the role', () => {
    const of = (self: boolean) => mayThey(person('scrutiny reader'), 'manage-own-account', { kind: 'person', self }, ofNoReview)
    expect(of(true)).toEqual({ may: true, reasons: ['is theirs'] })
    expect(of(false)).toEqual({ may: false, reasons: ['not their own'] })
    expect(mayThey(person('administrator'), 'manage-own-account', partnership, ofNoReview).may).toBe(false)
    expect(mayThey(person('administrator'), 'manage-own-account', review('none'), ofNoReview).may).toBe(false)
  })
})

describe('somebody with several roles', () => {
  const both = person('board member', { roles: ['administrator', 'board member', 'agency lead'] })
  it('may do what any of them allows', () => {
    expect(mayThey(both, 'manage-people', partnership, ofNoReview)).toEqual({ may: true, reasons: ['role'] })
    expect(mayThey(both, 'see-review', review('none'), ofNoReview)).toEqual({ may: true, reasons: ['role'] })
    expect(mayThey(both, 'report-progress', review('none', true), ofNoReview)).toEqual({ may: true, reasons: ['own agency'] })
  })
  it('may do it though a role named before has an objection that says something', () => {
    const manager = person('business manager', { roles: ['business manager', 'partnership chair'] })
    expect(mayThey(manager, 'see-review', review('none'), { ...ofNoReview, sealed: true })).toEqual({ may: true, reasons: ['role'] })
  })
  it('is told the objection that says most', () => {
    expect(mayThey(both, 'see-review', review('none'), { ...ofNoReview, sealed: true })).toEqual({ may: false, reasons: ['sealed'] })
    expect(mayThey(both, 'import', partnership, ofNoReview)).toEqual({ may: false, reasons: ['no role for it'] })
    expect(mayThey(person('administrator', { roles: [] }), 'see-review', review('none'), ofNoReview)).toEqual({
      may: false,
      reasons: ['no role for it'],
    })
  })
})

describe('the words of the rule', () => {
  it('are these', () => {
    expect(roles).toEqual(
      list`administrator, business manager, sub-group member, partnership chair, delegated safeguarding partner, independent scrutineer,
        review author, panel member, agency lead, quality assurance officer, auditor, board member, scrutiny reader`,
    )
    expect(relations).toEqual(list`conflicted, broke the glass, member, opened to, was a member, none`)
    expect([...looking].sort()).toEqual(
      list`see-access-log, see-access-log-of-review, see-case-words, see-circumstances, see-history, see-keeping,
        see-own-asks, see-own-words, see-partnership, see-people, see-review`,
    )
    expect([...workOfReviews].sort()).toEqual(
      list`audit-practice, check-actions, close-asks, import, make-recommendations, plan-actions, record-learning, record-reviews, report-progress,
        set-proof, share-learning`,
    )
    expect(ofNoReview).toEqual({ sealed: false, held: false, closed: false, published: false, circumstancesOpened: false })
    expect([isRole('auditor'), isRole('Auditor'), isRole(null)]).toEqual([true, false, false])
  })
})

function list([text = '']: TemplateStringsArray): readonly string[] {
  return text.split(',').map((one) => one.trim())
}

describe('a verdict', () => {
  const of = (role: Role, deed: Deed, relation: Relation, state: Partial<ReviewState> = {}, own = false) =>
    mayThey(person(role), deed, review(relation, own), { ...ofNoReview, ...state })
  it('says on what ground', () => {
    expect(of('business manager', 'see-review', 'broke the glass', { sealed: true })).toEqual({ may: true, reasons: ['broke the glass'] })
    expect(of('panel member', 'see-review', 'member')).toEqual({ may: true, reasons: ['works on the review'] })
    expect(of('board member', 'see-review', 'member')).toEqual({ may: true, reasons: ['works on the review'] })
    expect(of('auditor', 'see-review', 'opened to')).toEqual({ may: true, reasons: ['was opened to them'] })
    expect(of('agency lead', 'see-review', 'opened to')).toEqual({ may: true, reasons: ['was opened to them'] })
    expect(of('agency lead', 'see-own-asks', 'none', {}, true)).toEqual({ may: true, reasons: ['own agency'] })
    expect(of('review author', 'record-learning', 'member')).toEqual({ may: true, reasons: ['works on the review'] })
    expect(of('auditor', 'declare-conflict', 'none')).toEqual({ may: true, reasons: ['role'] })
  })
  it.each(['business manager', 'sub-group member', 'partnership chair', 'delegated safeguarding partner'] as const)(
    'says that the %s broke the glass, where the role alone might do',
    (role) => expect(of(role, 'see-review', 'broke the glass')).toEqual({ may: true, reasons: ['broke the glass'] }),
  )
  it('says that there is no role for it: of another kind of thing, by another role', () => {
    const none = { may: false, reasons: ['no role for it'] }
    expect(mayThey(person('administrator'), 'manage-people', { kind: 'person', self: true }, ofNoReview)).toEqual(none)
    expect(of('administrator', 'manage-people', 'none')).toEqual(none)
    expect(of('auditor', 'record-reviews', 'opened to')).toEqual(none)
    expect(mayThey(person('auditor'), 'manage-people', partnership, ofNoReview)).toEqual(none)
  })
  it('says why not', () => {
    expect(of('scrutiny reader', 'see-case-words', 'none')).toEqual({ may: false, reasons: ['not published'] })
    expect(of('board member', 'see-case-words', 'none', { sealed: true, held: true })).toEqual({ may: false, reasons: ['sealed'] })
    expect(of('business manager', 'see-review', 'conflicted')).toEqual({ may: false, reasons: ['conflict of interest'] })
    expect(of('business manager', 'see-review', 'none', { sealed: true })).toEqual({ may: false, reasons: ['sealed'] })
    expect(of('board member', 'see-case-words', 'none', { held: true })).toEqual({ may: false, reasons: ['held'] })
    expect(of('board member', 'see-circumstances', 'none')).toEqual({ may: false, reasons: ['not opened to them'] })
    expect(of('auditor', 'see-review', 'none')).toEqual({ may: false, reasons: ['not opened to them'] })
    expect(of('panel member', 'see-review', 'none')).toEqual({ may: false, reasons: ['not a member'] })
    expect(of('panel member', 'see-review', 'member', { closed: true })).toEqual({ may: false, reasons: ['closed'] })
    expect(of('agency lead', 'see-own-asks', 'none')).toEqual({ may: false, reasons: ['not their own'] })
    expect(of('agency lead', 'see-own-asks', 'none', { sealed: true }, true)).toEqual({ may: false, reasons: ['sealed'] })
    expect(of('agency lead', 'see-own-words', 'none', { held: true }, true)).toEqual({ may: false, reasons: ['held'] })
    expect(of('agency lead', 'see-review', 'none', {}, true)).toEqual({ may: false, reasons: ['no role for it'] })
    expect(of('agency lead', 'see-case-words', 'opened to')).toEqual({ may: false, reasons: ['no role for it'] })
    expect(of('administrator', 'see-review', 'opened to')).toEqual({ may: false, reasons: ['no role for it'] })
    expect(of('administrator', 'see-own-asks', 'none', {}, true)).toEqual({ may: false, reasons: ['no role for it'] })
    expect(of('scrutiny reader', 'see-case-words', 'none', { published: true })).toEqual({ may: false, reasons: ['no role for it'] })
    expect(of('review author', 'record-learning', 'opened to')).toEqual({ may: false, reasons: ['not a member'] })
  })
})

describe('who is no person with a role', () => {
  const everywhere = [partnership, review('none'), review('conflicted'), { kind: 'person', self: true } as const]
  it.each(deeds)('%s', (deed) => {
    for (const resource of everywhere) {
      expect(mayThey({ kind: 'nobody' }, deed, resource, ofNoReview)).toEqual({ may: false, reasons: ['not signed in'] })
      expect(mayThey({ kind: 'operator' }, deed, resource, ofNoReview)).toEqual({ may: true, reasons: ['has the machine and its keys'] })
      expect(mayThey({ kind: 'demonstration visitor' }, deed, resource, ofNoReview)).toEqual(
        looking.has(deed) ? { may: true, reasons: ['is a demonstration'] } : { may: false, reasons: ['not signed in'] },
      )
      for (const role of roles)
        expect(mayThey(person(role, { active: false }), deed, resource, ofNoReview)).toEqual({ may: false, reasons: ['not active'] })
    }
  })
})

describe('a token', () => {
  const allowed = (scopes: readonly Scope[]) =>
    deeds.filter((deed) =>
      [partnership, review('member', true)].some(
        (resource) => mayThey(person('business manager', { scopes, roles }), deed, resource, ofNoReview).may,
      ),
    )
  const all = allowed(['read', 'record'])
  it('allows what its scopes say, of what the roles allow', () => {
    expect(allowed([])).toEqual([])
    expect(allowed(['read'])).toEqual(deeds.filter((deed) => looking.has(deed)))
    expect(allowed(['record'])).toEqual(deeds.filter((deed) => workOfReviews.has(deed)))
    expect(all).toEqual(deeds.filter((deed) => looking.has(deed) || workOfReviews.has(deed)))
    expect(all).not.toContain('manage-people')
  })
  it('says that it does not allow it', () => {
    expect(mayThey(person('administrator', { scopes: ['read'] }), 'manage-people', partnership, ofNoReview)).toEqual({
      ...{ may: false, reasons: ['token does not allow it'] },
    })
  })
})
