/** A supporting action, such as a briefing, is listed and never read for the answer. */
export type Part = 'necessary' | 'supporting'

export interface AnswersAsk {
  readonly askId: string
  readonly part: Part
}
