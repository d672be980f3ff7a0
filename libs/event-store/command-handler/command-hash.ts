import { createHmac } from 'node:crypto'
import type { Command } from '@ledger/kernel'
import { canonicalJson } from '../canonical-json.js'

/** Tells two commands apart that came under one id. It is keyed, so that nobody can guess the words of a command from it. */
export const commandHash = (name: string, { data, context }: Command<object>, key: Uint8Array): string => {
  const { actor, occurredOn, source, partnership } = context
  return createHmac('sha256', key).update(canonicalJson({ name, data, actor, occurredOn, source, partnership })).digest('hex')
}
