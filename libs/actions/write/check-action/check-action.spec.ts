import { asWritten, onDay, type Who } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { from, structure, subGroup } from '../../../../test/examples/exampleshire.js'
import { evidence, handedOver, named, planned, stopped, withdrawn } from '../../../../test/examples/rota.js'
import { checkAction, type CheckActionData, type CheckActionFacts } from './check-action.js'

const facts: CheckActionFacts = { structure, addressees: new Map([['discharge', 'hospital']]), policyVersion: '2024' }
const check = (data: Partial<CheckActionData> = {}): CheckActionData => ({
  actionId: 'rota',
  checks: [{ askId: 'discharge', finding: 'shown' }],
  evidenceIds: ['rota-pdf'],
  note: null,
  ...data,
})
const by = (decided: Who, day = '2025-06-04') => ({ ...on(day), actor: { said: decided, decided, recorded: decided } })

describe('check an action', () => {
  it('is recorded with the facts it rests on, when another employer opened the evidence', () => {
    given(checkAction, planned(), evidence())
      .when(check(), facts, by(from('police')))
      .then({
        type: 'ActionChecked',
        data: {
          actionId: 'rota',
          checks: [{ askId: 'discharge', finding: 'shown', independence: 'independent' }],
          evidenceIds: ['rota-pdf'],
          ownerIds: ['hospital'],
          ownerEmployers: ['hospital'],
          checkerIds: ['police'],
          checkerEmployers: ['police'],
          policyVersion: '2024',
          factsAt: '00000000000000000042',
          note: null,
        },
      })
  })

  const independence = (decided: Who, ...earlier: Parameters<typeof given>[1][]) =>
    given(checkAction, ...(earlier as ReturnType<typeof planned>[]))
      .when(check(), facts, by(decided))
      .events()
      .flatMap((event) => (event.type === 'ActionChecked' ? event.data.checks.map((one) => one.independence) : []))

  it('is independent when the sub-group decides and the owner’s member stood back', () => {
    expect(independence(subGroup('hospital'), planned(), evidence())).toEqual(['independent'])
  })

  it('says so when another line of the same employer checks', () => {
    expect(independence(from('early-help'), planned({ ownerIds: ['social-care'] }), evidence(from('social-care')))).toEqual([
      'same employer, other line',
    ])
  })

  it('cannot tell independence while owner and addressee are both unknown', () => {
    const nobody = { ...facts, addressees: new Map([['discharge', null]]) }
    const [checked] = given(checkAction, planned({ ownerIds: [] }), evidence({ kind: 'unknown' }))
      .when(check(), nobody, by(from('police')))
      .events()
    expect(checked).toMatchObject({ data: { checks: [{ independence: 'cannot be told' }] } })
  })

  it('takes the addressee for the owner where nobody is named as owner', () => {
    given(checkAction, planned({ ownerIds: [] }), evidence({ kind: 'unknown' }))
      .when(check(), facts, by(from('hospital')))
      .thenRefused('not-independent')
  })

  it('may be typed by the business unit, whoever employs it', () => {
    const typed = { ...by(from('police')), actor: { said: from('police'), decided: from('police'), recorded: from('business-unit') } }
    const ours = given(checkAction, planned({ ownerIds: ['social-care'] }), evidence(from('social-care')))
    expect(ours.when(check(), facts, typed).events()).toMatchObject([{ data: { checks: [{ independence: 'independent' }] } }])
  })

  it('may find that more is needed', () => {
    const more = check({ checks: [{ askId: 'discharge', finding: 'more needed' }] })
    const [checked] = given(checkAction, planned(), evidence())
      .when(more, facts, by(from('police')))
      .events()
    expect(checked).toMatchObject({ data: { checks: [{ finding: 'more needed' }] } })
  })

  it('may be of evidence that a plan names, once somebody has opened it', () => {
    expect(independence(from('police'), planned(), named)).toEqual(['independent'])
  })

  describe('is refused', () => {
    it('by the owner', () => {
      given(checkAction, planned(), evidence())
        .when(check(), facts, by(from('hospital')))
        .thenRefused('not-independent')
    })
    it('by an earlier owner, after a hand-over', () => {
      given(checkAction, planned(), evidence(), handedOver)
        .when(check(), facts, by(from('hospital')))
        .thenRefused('not-independent')
    })
    it('by the addressee who stood in while nobody owned it, after a hand-over to another', () => {
      const handedOn = { ...handedOver, data: { actionId: 'rota', fromIds: [], toIds: ['police'], reason: null } } as typeof handedOver
      given(checkAction, planned({ ownerIds: [] }), evidence({ kind: 'unknown' }), handedOn)
        .when(check(), facts, by(from('hospital')))
        .thenRefused('not-independent')
    })
    it('by the person who put in the evidence, whoever they work for now', () => {
      given(checkAction, planned(), evidence(from('hospital', 'one-person')))
        .when(check(), facts, by(from('police', 'one-person')))
        .thenRefused('not-independent')
    })
    it('by a person of two agencies, one of them the owner', () => {
      const both: Who = { kind: 'person', personId: 'link-nurse', agencyIds: ['police', 'hospital'] }
      given(checkAction, planned(), evidence()).when(check(), facts, by(both)).thenRefused('not-independent')
    })
    it('by the sub-group while the owner’s member sat in', () => {
      given(checkAction, planned(), evidence()).when(check(), facts, by(subGroup())).thenRefused('not-independent')
    })
    it('by the business unit', () => {
      given(checkAction, planned(), evidence())
        .when(check(), facts, by(from('business-unit')))
        .thenRefused('not-independent')
    })
    it('in the name of another employer, when the owner’s people type it', () => {
      const typed = (recorded: Who) => ({ ...by(from('police')), actor: { said: from('police'), decided: from('police'), recorded } })
      given(checkAction, planned(), evidence())
        .when(check(), facts, typed(from('hospital')))
        .thenRefused('recorded-by-the-owner')
      given(checkAction, planned({ ownerIds: ['social-care'] }), evidence(from('social-care')))
        .when(check(), facts, typed(from('early-help')))
        .thenRefused('recorded-by-the-owner')
    })
    it('in the name of the sub-group, when the owner’s people type it', () => {
      const typed = { ...by(subGroup('hospital')), actor: { said: subGroup(), decided: subGroup('hospital'), recorded: from('hospital') } }
      given(checkAction, planned(), evidence()).when(check(), facts, typed).thenRefused('recorded-by-the-owner')
    })
    it('on a day before the action was planned, or the evidence was there', () => {
      const later = { ...planned(), occurredOn: onDay('2025-01-10') }
      given(checkAction, later, evidence())
        .when(check(), facts, by(from('police'), '2025-01-09'))
        .thenRefused('checked-before-planned')
      const put = { ...evidence(), occurredOn: onDay('2025-03-01') }
      given(checkAction, planned(), put)
        .when(check(), facts, by(from('police'), '2025-02-28'))
        .thenRefused('checked-before-evidence')
    })
    it('when no ask is named', () => {
      given(checkAction, planned(), evidence())
        .when(check({ checks: [] }), facts, by(from('police')))
        .thenRefused('no-ask-named')
    })
    it('for an ask that the action does not answer', () => {
      const other = check({ checks: [{ askId: 'another', finding: 'shown' }] })
      given(checkAction, planned(), evidence())
        .when(other, facts, by(from('police')))
        .thenRefused('ask-not-answered-by-action')
    })
    it('when no evidence was opened', () => {
      given(checkAction, planned(), evidence())
        .when(check({ evidenceIds: [] }), facts, by(from('police')))
        .thenRefused('no-evidence-opened')
    })
    it('when the evidence was withdrawn', () => {
      given(checkAction, planned(), evidence(), withdrawn)
        .when(check(), facts, by(from('police')))
        .thenRefused('evidence-not-held')
    })
    it('when the action was stopped', () => {
      given(checkAction, planned(), evidence(), stopped)
        .when(check(), facts, by(from('police')))
        .thenRefused('action-not-live')
    })
    it('without the day it was checked', () => {
      const undated = { ...by(from('police')), occurredOn: asWritten('last spring') }
      given(checkAction, planned(), evidence()).when(check(), facts, undated).thenRefused('say-when-it-was-checked')
    })
    it('on a day still to come', () => {
      const tomorrow = { ...by(from('police'), '2025-06-05'), today: '2025-06-04' }
      given(checkAction, planned(), evidence()).when(check(), facts, tomorrow).thenRefused('checked-in-the-future')
    })
  })

  it('judges employers as they were on the day: a later merger does not reach back', () => {
    const nurses = planned({ ownerIds: ['clinical-group'] })
    const shown = evidence(from('clinical-group'))
    const before = given(checkAction, nurses, shown)
      .when(check(), facts, by(from('care-board'), '2022-06-30'))
      .events()
    const after = given(checkAction, nurses, shown)
      .when(check(), facts, by(from('care-board'), '2022-07-01'))
      .events()
    expect([before, after].map(([event]) => event?.type === 'ActionChecked' && event.data.checks[0]?.independence)).toEqual([
      'independent',
      'same employer, other line',
    ])
  })
})
