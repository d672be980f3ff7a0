/** As many questions as are on their way to the server at once. */
const AT_ONCE = 48

/** Answers in the order of the questions. When one fails, no further one is begun. */
export const inParallel = async <One, Answer>(all: readonly One[], ask: (one: One) => Promise<Answer>): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  let [next, failed] = [0, false]
  const work = async (): Promise<void> => {
    for (let index = next++; index < all.length && !failed; index = next++) {
      try {
        answers[index] = await ask(all[index] as One)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, work))
  return answers
}
