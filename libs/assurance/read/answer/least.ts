/**
 * Of some events that are together enough, those of which none can be left out. Each is left out in turn, from the first, where the others are still
 * enough. One that had to stay may go once another has gone, so this goes round until every one left has had to stay since the last that went.
 */
export const leastOf = (events: readonly string[], isEnough: (some: readonly string[]) => boolean): readonly string[] => {
  let left = events
  for (let at = 0, stayed = 0; stayed < left.length;) {
    const others = left.filter((_, place) => place !== at % left.length)
    if (isEnough(others)) [left, stayed, at] = [others, 0, at % left.length]
    else [stayed, at] = [stayed + 1, (at % left.length) + 1]
  }
  return events.filter((event) => left.includes(event))
}
