import { count, date, exactly, fields, flag, listOf, matching, orNull, text, type Shape } from './shape.js'

const sources = listOf(fields({ document: text, lines: text }))
const texts = listOf(text)

const agency = fields(
  { code: text, name: text },
  { kind: exactly('agency', 'partnership', 'business-unit', 'scrutineer', 'neighbour'), inside: flag, employer: text },
)

const addressee: Shape = (value, path) => {
  if (typeof value !== 'object' || value === null) return exactly('partnership', 'not stated')(value, path)
  if ('agency' in value) return fields({ agency: text })(value, path)
  if ('outside' in value) return fields({ outside: text })(value, path)
  return fields({ class: text }, { bodies: orNull(count(1)), line: orNull(count(1)) })(value, path)
}

const reply = exactly('accepted', 'in part', 'another way', 'already done', 'not accepted', 'not classified')

const ask = fields(
  { to: addressee },
  {
    put: fields({}, { on: date, replyDue: date, sources }),
    replies: listOf(fields({ reply }, { on: date, reason: orNull(text), sources })),
    progress: listOf(
      fields({ word: exactly('plan exists', 'not started', 'in progress', 'done') }, { on: date, note: orNull(text), sources }),
    ),
    coverage: fields({ reached: count(0) }, { of: orNull(count(1)), on: date, sources }),
  },
)

const action = fields(
  { text },
  {
    number: orNull(text),
    answers: texts,
    part: exactly('necessary', 'supporting'),
    owners: texts,
    leadRole: orNull(text),
    repeats: exactly('once', 'recurring', 'standing'),
    due: date,
    sources,
    progress: listOf(
      fields({ word: exactly('not started', 'in progress', 'done', 'occurred') }, { on: date, nextDue: date, note: orNull(text), sources }),
    ),
    evidence: listOf(fields({ title: text }, { on: date, sources })),
  },
)

const answered = fields(
  { decision: exactly('recommend', 'already covered', 'share only', 'good practice to keep', 'no action') },
  {
    recommendations: texts,
    audienceReached: orNull(count(0)),
    audienceOf: orNull(count(0)),
    reason: orNull(text),
    on: date,
    decidedBy: text,
  },
)

const review = fields(
  { code: text, title: text, type: exactly('SCR', 'LCSPR', 'MALR', 'SAR', 'DHR', 'JOINT', 'OTHER', 'not stated') },
  {
    typeAsPublished: orNull(text),
    reviewsCounted: count(1),
    joint: orNull(flag),
    knownTo: orNull(date),
    ageBand: orNull(text),
    harmClass: orNull(text),
    quarterOfIncident: orNull(
      matching(/^\d{4}(\/\d{2})?(-Q[1-4])?$/, 'A quarter at most, 2019-Q2 or 2019/20-Q3: a day could tell who the child was.'),
    ),
    circumstances: orNull(text),
    sources,
    dates: listOf(
      fields(
        { milestone: exactly('commissioned', 'under way', 'expected', 'completed', 'reported', 'published'), on: date },
        { words: orNull(text), sources },
      ),
    ),
    learningPoints: listOf(fields({ number: orNull(text), text }, { themes: texts, goodPractice: flag, sources, answered })),
    recommendations: listOf(fields({ number: text, text }, { themes: texts, sources, asks: listOf(ask), actions: listOf(action) })),
    actions: listOf(action),
    responses: listOf(fields({ text, progress: text }, { on: date, sources })),
    notes: listOf(fields({ about: exactly('conflict', 'gap', 'note'), text }, { sources })),
  },
)

const shared = fields(
  { form: exactly('briefing', 'guide', 'training', 'conference'), title: text },
  {
    reviews: texts,
    on: date,
    sessions: orNull(count(0)),
    attended: orNull(count(0)),
    audience: orNull(text),
    attendance: listOf(fields({ agency: text, attended: count(0) })),
    planned: flag,
    sources,
  },
)

const audits = fields(
  {},
  {
    held: listOf(fields({ title: text }, { method: orNull(text), outcome: orNull(text), sample: orNull(count(0)), on: date, sources })),
    outstanding: listOf(fields({ title: text }, { due: date, sources })),
  },
)

export const format = 'lessons-ledger/reviews/1'

/** Our format, as docs/import.md describes it. */
export const shapeOfFile = fields(
  {
    format: exactly(format),
    partnership: fields(
      { code: matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, figures and single hyphens.'), name: text },
      { agencies: listOf(agency), bodies: listOf(fields({ code: text, name: text, role: exactly('board', 'sub-group', 'panel') })) },
    ),
    reviews: listOf(review),
  },
  {
    knownTo: orNull(date),
    documents: listOf(fields({ document: text }, { title: text, knownTo: orNull(date) })),
    actions: listOf(action),
    shared: listOf(shared),
    audits,
    papersNotes: listOf(fields({ about: exactly('conflict', 'gap', 'not heard of again', 'governance', 'context'), text }, { sources })),
  },
)
