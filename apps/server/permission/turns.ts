/** Does one thing after another for each name, whatever became of the one before. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  next<Answer>(name: string, act: () => Promise<Answer>): Promise<Answer> {
    const answer = (this.#last.get(name) ?? Promise.resolve()).then(act)
    this.#last.set(
      name,
      answer.catch(() => undefined),
    )
    return answer
  }
}
