import { idFrom } from '@ledger/kernel'
import { heard, type Heard } from './outage-clients.js'
import { addressOf } from './under-fire.js'

/** The form of a check as a browser opened it: whom it acts as, and what its form carries unseen. */
export interface OpenForm {
  send(note: string): Promise<Heard>
}

export const openForm = async (address: string, name: string): Promise<OpenForm> => {
  const page = `${address}${addressOf(name).replace('/api', '')}/check-action`
  const acting = `acting-as=exampleshire.${idFrom('inspector')}`
  const opened = await heard(page, { headers: { cookie: acting } })
  const hidden = (field: string): string => new RegExp(`name="${field}" value="([^"]*)"`).exec(opened.text)?.[1] ?? ''
  const unseen = Object.fromEntries(['form-token', 'command-id', 'revision'].map((field) => [field, hidden(field)]))
  return {
    send: (note) =>
      heard(page, {
        method: 'POST',
        headers: { cookie: `${acting}; form-token=${unseen['form-token'] ?? ''}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          ...{ ...unseen, note, by: 'me', evidence: idFrom(`${name} evidence`), [`finding-${idFrom('calls to hospital')}`]: 'shown' },
          ...{ 'checked-day': '29', 'checked-month': '6', 'checked-year': '2026' },
        }).toString(),
      }),
  }
}
