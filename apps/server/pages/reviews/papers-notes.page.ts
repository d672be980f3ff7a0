import { Controller, Get, Query, Render } from '@nestjs/common'
import { LEFT_OPEN, notesInPapers } from '@ledger/reviews'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'

const HEADINGS = {
  ...LEFT_OPEN,
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
    const notes = ask(notesInPapers, {})
    const groups = Object.entries(HEADINGS).map(([about, heading]) => ({
      about,
      heading,
      notes: notes.filter((note) => note.about === about),
    }))
    return { groups: groups.filter(({ about, notes: held }) => held.length > 0 && (counted === undefined || counted === about)) }
  }
}
