import { Controller, Get, Query, Render } from '@nestjs/common'
import { allReviews, detailsOfReview, notesOnPapers } from '@ledger/reviews'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'

const HEADINGS = {
  conflict: 'Papers disagree',
  gap: 'What the papers do not say',
  'not heard of again': 'Not heard of again',
  governance: 'Who decides',
  note: 'Notes',
  context: 'What else the papers say',
} as const

/** What the papers say, or do not say, besides answers: of each review, and of none. */
@Controller()
export class PapersNotesPage {
  @Get(paths.papersNotes.pattern)
  @Render('pages/reviews/papers-notes.njk')
  show(@Visiting() { ask }: Visit, @Query('counted') counted?: string) {
    const ofReviews = ask(allReviews, {}).flatMap(({ reviewId, title }) =>
      (ask(detailsOfReview, { reviewId })?.notes ?? []).map((note) => ({ ...note, reviewId, title })),
    )
    const notes = [...ofReviews, ...ask(notesOnPapers, {}).map((note) => ({ ...note, reviewId: null, title: null }))]
    const groups = Object.entries(HEADINGS).map(([about, heading]) => ({
      about,
      heading,
      notes: notes.filter((note) => note.about === about),
    }))
    return { groups: groups.filter(({ about, notes: held }) => held.length > 0 && (counted === undefined || counted === about)) }
  }
}
