/** What an error page says: kind, exact, and what to do next. */
export interface ErrorWords {
  readonly title: string
  readonly lines: readonly string[]
}

const WORDS: Readonly<Record<number, ErrorWords>> = {
  400: {
    title: 'We could not read that address',
    lines: ['Part of the web address is not something this page understands.'],
  },
  403: {
    title: 'We did not accept that form',
    lines: [
      'It did not come from a page of this site, or the page had been open since before the site was started again.',
      'Nothing was recorded. Go back, refresh the page and send the form again.',
    ],
  },
  404: {
    title: 'Page not found',
    lines: [
      'If you typed the web address, check it is correct. If you pasted it, check you copied all of it.',
      'At an earlier date, things recorded later are not there yet.',
    ],
  },
  409: { title: 'That cannot be recorded', lines: ['Nothing was recorded.'] },
  412: {
    title: 'This has changed since you opened it',
    lines: [
      'Somebody recorded something here while you were looking. Nothing of yours was recorded.',
      'Go back, refresh the page and look again before you decide.',
    ],
  },
  414: { title: 'That web address is too long', lines: ['No address of this site is as long as that. Check where it came from.'] },
  415: { title: 'We could not read what was sent', lines: ['It is not in the form that this page sends. Nothing was recorded.'] },
  429: {
    title: 'Too many requests',
    lines: [
      'More came from your address or in your name in a minute than this site answers. Nothing was recorded.',
      'Wait a minute, then try again.',
    ],
  },
  503: {
    title: 'Sorry, this page is not ready yet',
    lines: [
      'The pages are still catching up with what was recorded, or are being made as at the date you asked for. Nothing is lost.',
      'Wait a minute, then refresh this page.',
    ],
  },
}

/** The log cannot be reached just now: whether what was sent is in it is known, or not yet. */
export const UNAVAILABLE: Readonly<Record<'not written' | 'unknown', ErrorWords>> = {
  'not written': {
    title: 'Sorry, the ledger cannot be reached at the moment',
    lines: ['Nothing was recorded, and nothing that was recorded before is lost.', 'Wait a minute, then go back and send it again.'],
  },
  unknown: {
    title: 'Sorry, we do not know yet whether that was recorded',
    lines: [
      'The ledger’s answer was lost on the way. Nothing that was recorded before is lost.',
      'Wait a minute, then go back and send it again: it is recorded once, however often it is sent.',
    ],
  },
}

/** Somebody only wanted to look, and what he asked for is not here. */
export const UNREAD: ErrorWords = {
  title: 'Sorry, this page has not been made yet',
  lines: [
    'The ledger cannot be reached at the moment, and the page is made from it. Nothing that was recorded is lost.',
    'Wait a minute, then refresh this page. Pages that were made before can be looked at meanwhile.',
  ],
}

/** The disk does not give what the pages are made of. */
export const OUT_OF_REACH: ErrorWords = {
  title: 'Sorry, this page cannot be shown at the moment',
  lines: [
    'The disk that it is read from does not answer. Nothing was recorded just now, and nothing that was recorded before is lost.',
    'Wait a minute, then try again. If it stays so, tell whoever looks after this machine.',
  ],
}

/** What somebody would look at cannot be recorded as seen, and so it is not shown. */
export const UNRECORDED: ErrorWords & { readonly forPrograms: string } = {
  title: 'Sorry, this page cannot be shown at the moment',
  lines: [
    'Every look at what is not published is written down first, so that it can be accounted for. That cannot be done just now, so nothing is shown.',
    'Nothing that was recorded before is lost. Wait a minute, then try again. If it stays so, tell whoever looks after this machine.',
  ],
  forPrograms: 'That this was read cannot be written down at the moment, so it is not shown. Try again shortly',
}

/** Somebody may look here, and may not do this. */
export const NOT_ALLOWED: ErrorWords = {
  title: 'You cannot do this here',
  lines: [
    'The roles you were given do not include it. Nothing was recorded.',
    'If your work needs it, ask whoever looks after people and roles in your partnership.',
  ],
}

/** It is in the log, and those whom it concerns are judged by tables that do not hold it yet. */
export const NOT_ACTING_YET: ErrorWords & { readonly forPrograms: string } = {
  title: 'It is recorded, and does not act yet',
  lines: [
    'What you sent is recorded. This site has not caught up with it, so it does not act yet: until then, whoever loses something by it keeps it.',
    'It acts by itself as soon as the site has caught up. To be told that it does, wait a minute, then go back and send the same form again: it is recorded once, however often it is sent.',
  ],
  forPrograms:
    'It is recorded, and does not act yet, because the tables are behind. Sent again it is recorded once, and acknowledged when it acts',
}

/** A page took too long, or its thread ended. */
export const NOT_DRAWN: ErrorWords = {
  title: 'Sorry, this page took too long',
  lines: ['Nothing that was recorded is lost, and other pages may answer.', 'Wait a minute, then refresh this page.'],
}

const BROKEN: ErrorWords = {
  title: 'Sorry, there is a problem with this page',
  lines: ['Nothing you sent was lost in part: it was recorded as a whole, or not at all.', 'Try again in a few minutes.'],
}

export const errorWords = (status: number): ErrorWords => WORDS[status] ?? BROKEN
