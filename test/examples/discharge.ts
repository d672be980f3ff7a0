import { words } from '@ledger/kernel'
import type { Addressee, AskClosed, Proof, RecommendationEvent } from '../../libs/recommendations/events/index.js'
import { told } from '../dsl/given.js'
import { subGroup, text } from './exampleshire.js'

/** The recommendation "calls", and its ask "discharge" of the hospital. */
export const ofDischarge = { askId: 'discharge', recommendationId: 'calls' } as const

export const because = words('The ward has closed.')

export const made = told<RecommendationEvent>({
  type: 'RecommendationMade',
  data: { recommendationId: 'calls', reviewId: 'amber', number: '1', text, themes: ['discharge'], sources: [] },
})

export const addressed = (addressee: Addressee = { kind: 'agency', agencyId: 'hospital' }, askId = 'discharge') =>
  told<RecommendationEvent>({ type: 'AskAddressed', data: { askId, recommendationId: 'calls', addressee } })

export const schools: Addressee = { kind: 'class', name: 'every school', bodies: 125, line: null }

export const proofAsked = (proof: Proof, measure = false) =>
  told<RecommendationEvent>({ type: 'ProofAsked', data: { ...ofDischarge, proof, measure } }, { decided: subGroup('hospital') })

export const closed = (closing: AskClosed['data']['closing'] = 'closed, not done') =>
  told<RecommendationEvent>({ type: 'AskClosed', data: { ...ofDischarge, closing, reason: because } }, { decided: subGroup('hospital') })

export const reopened = told<RecommendationEvent>({ type: 'AskReopened', data: { ...ofDischarge, reason: words('It is still needed.') } })
