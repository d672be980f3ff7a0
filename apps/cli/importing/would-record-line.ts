import type { WouldRecord } from '@ledger/imports'
import { inWords } from '@ledger/kernel'

/** One command that an import would give: where the file says it, into which partnership, what, and its data in brief. */
export const wouldRecordLine = ({ place, partnership, command, data, occurredOn }: WouldRecord): string => {
  const said = Object.entries(data).flatMap(([name, value]) => inBrief(name, value))
  const day = occurredOn ? [`on ${inWords(occurredOn)}`] : []
  return `  ${place} · ${partnership} · ${command}: ${[...said, ...day].join('; ')}`
}

const LONG = 60

const inBrief = (name: string, value: unknown): readonly string[] => {
  const brief = shown(value)
  return brief === '' ? [] : [`${name} ${brief.length > LONG ? `${brief.slice(0, LONG - 1)}…` : brief}`]
}

/** Words and dates as they are written; lists by what is in them; nothing for what is not said. */
const shown = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ')
  if (Array.isArray(value)) return value.map(shown).join(', ')
  if (typeof value !== 'object') return String(value)
  if ('text' in value && 'mentions' in value) return `“${shown(value.text)}”`
  if ('precision' in value && 'value' in value) return shown(value.value)
  return `(${Object.entries(value)
    .flatMap(([name, held]) => (shown(held) === '' ? [] : [`${name} ${shown(held)}`]))
    .join(', ')})`
}
