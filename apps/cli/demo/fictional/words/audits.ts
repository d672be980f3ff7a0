/** What testers say with a result. */
export const found: readonly string[] = [
  'Clear in all but one, and there the reason is recorded.',
  'It is there, and it is being used to think with.',
  'Practitioners could say why it matters. That was worth as much as the count.',
]

export const mostly: readonly string[] = [
  'Mostly there. Where it was missing, an agency worker had been new that week.',
  'There in day-time work; thinner at weekends.',
]

export const partly: readonly string[] = ['In about half. The form asks, and people pass over it when they are busy.']

export const notFound: readonly string[] = [
  'The guide was made and is good; these files do not show it in use yet.',
  'Staff knew of it. The record gives them no place to do it in.',
]

export const goneAgain: readonly string[] = [
  'It was there a year ago. Two of the three people who carried it have left. We are glad that the re-check looked.',
  'The prompt was lost when the system was changed, and nobody had been told that it mattered.',
]

export const couldNotTell: readonly string[] = ['The sample could not be drawn in time; five files say too little either way.']

export const ownAudit: readonly string[] = ['Our own audit, done by the service; nobody else has looked it over yet.']

export const moderatedByOthers: readonly string[] = ['Four of the files were read again by other agencies, who came to the same result.']
