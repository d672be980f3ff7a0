import { randomUUID } from 'node:crypto'

const someone = { kind: 'person', personId: '01HZZZZZZZZZZZZZZZZZZZZZZZ', agencyIds: ['01HYYYYYYYYYYYYYYYYYYYYYYY'] }

const metaOf = (commandId) => ({
  actor: { said: someone, decided: someone, recorded: someone },
  command: { id: commandId, hash: 'f'.repeat(64), correlationId: commandId, causationId: null },
  source: { via: 'web', knownTo: null },
})

/** An event without personal text, of the size and shape of most: eight fields under its leaf. */
export const plainEvent = () => {
  const id = randomUUID()
  return {
    id,
    type: 'DueDateSet',
    version: 1,
    occurredOn: { precision: 'day', value: '2025-06-04' },
    data: { actionId: '01HXXXXXXXXXXXXXXXXXXXXXXX', due: { precision: 'day', value: '2025-09-30' }, policyVersion: '2024', sources: [] },
    meta: metaOf(id),
  }
}

/** An event with one text of a sentence. */
export const eventWithText = () => {
  const id = randomUUID()
  return {
    id,
    type: 'ActionReportedDone',
    version: 1,
    occurredOn: { precision: 'day', value: '2025-06-04' },
    data: {
      actionId: '01HXXXXXXXXXXXXXXXXXXXXXXX',
      note: { text: 'The rota was rewritten and signed off; every ward has it on the wall.', mentions: [] },
    },
    meta: metaOf(id),
  }
}
