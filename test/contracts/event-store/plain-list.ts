import type { Filter } from '@ledger/event-store'

/** An append in the fewest words: to which stream, after which revision (-1: no stream), which events, by which command. */
export interface Sent {
  readonly stream: string
  readonly after: number
  readonly names: readonly string[]
  readonly command: number
}

export interface Held {
  readonly stream: string
  readonly name: string
  readonly command: number
}

export type Answer = 'appended' | 'repeated' | 'reused' | `found ${number}`

/** The log in its simplest form. */
export class PlainList {
  readonly all: Held[] = []

  of(stream: string): readonly Held[] {
    return this.all.filter((one) => one.stream === stream)
  }

  append({ stream, after, names, command }: Sent): Answer {
    if (new Set(names).size < names.length) return 'reused'
    const held = this.of(stream)
    const places = names.map((name) => held.findIndex((one) => one.name === name))
    if (places.some((at) => at >= 0)) {
      return places.every((at, index) => at === after + 1 + index && held[at]?.command === command) ? 'repeated' : 'reused'
    }
    if (held.length - 1 !== after) return `found ${held.length - 1}`
    this.all.push(...names.map((name) => ({ stream, name, command })))
    return 'appended'
  }
}

export const typeOf = (name: string): string => (name < 'e' ? 'ActionPlanned' : 'ActionChecked')

export const lets = ({ stream, name }: Held, { partnership, categories, types }: Filter): boolean =>
  (partnership === undefined || stream.startsWith(`${partnership}.`)) &&
  (!categories || categories.includes(stream.replace(/^.*\.|-[^-]*$/g, ''))) &&
  (!types || types.includes(typeOf(name)))
