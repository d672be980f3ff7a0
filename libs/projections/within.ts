/** What is asked for, or something else when it does not come within the milliseconds. */
export const within = async <Answer>(
  milliseconds: number,
  asked: Promise<Answer>,
  otherwise: () => Answer | Promise<Answer>,
): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer>((resolve) => (timer = setTimeout(() => resolve(otherwise()), milliseconds)))
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
