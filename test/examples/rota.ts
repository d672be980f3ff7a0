import { onDay, words, type Who } from '@ledger/kernel'
import type { ActionEvent, ActionPlanned } from '../../libs/actions/events/index.js'
import { told } from '../dsl/given.js'
import { from, text } from './exampleshire.js'

/** The action "rota" of the hospital, which answers the ask "discharge". */
export const planned = (data: Partial<ActionPlanned['data']> = {}) =>
  told<ActionEvent>({
    type: 'ActionPlanned',
    data: {
      actionId: 'rota',
      reviewId: null,
      number: '1.1',
      text,
      answers: [{ askId: 'discharge', part: 'necessary' }],
      ownerIds: ['hospital'],
      leadRole: null,
      repeats: 'once',
      due: null,
      sources: [],
      ...data,
    },
  })

export const evidence = (said: Who = from('hospital')) =>
  told<ActionEvent>(
    {
      type: 'EvidenceSubmitted',
      data: {
        evidenceId: 'rota-pdf',
        actionId: 'rota',
        title: text,
        pointer: null,
        sha256: null,
        bytes: null,
        mediaType: null,
        scan: null,
      },
    },
    { said },
  )

export const named = told<ActionEvent>({ type: 'EvidenceNamed', data: { evidenceId: 'rota-pdf', actionId: 'rota', title: text } })

export const withdrawn = told<ActionEvent>({ type: 'EvidenceWithdrawn', data: { evidenceId: 'rota-pdf', actionId: 'rota', reason: null } })

export const stopped = told<ActionEvent>({ type: 'ActionStopped', data: { actionId: 'rota', reason: words('No capacity.') } })

export const done = told<ActionEvent>({ type: 'ActionReportedDone', data: { actionId: 'rota', note: null } }, { said: from('hospital') })

export const handedOver = told<ActionEvent>({
  type: 'ActionHandedOver',
  data: { actionId: 'rota', fromIds: ['hospital'], toIds: ['police'], reason: null },
})

export const march = { precision: 'month', value: '2025-03' } as const

export const due = told<ActionEvent>({ type: 'DueDateSet', data: { actionId: 'rota', due: march } })

export const june = onDay('2025-06-30')
