import { Controller, Get, NotFoundException, Param, Render } from '@nestjs/common'
import { wordsOf } from '@ledger/keeping'
import { allReviews } from '@ledger/reviews'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'

/** Where the words of a review or another thing are, without the words: to ask that one of them be withdrawn. */
@Controller()
export class WordsKeptPage {
  @Get(paths.wordsKept.pattern)
  @Render('pages/keeping/words-kept.njk')
  show(@Visiting() { ask, asAt }: Visit, @Param('thingId') thingId: string) {
    const review = ask(allReviews, {}).find(({ reviewId }) => reviewId === thingId)
    const texts = ask(wordsOf, { thingId })
    if (!review && texts.length === 0) throw new NotFoundException()
    return { texts, code: review?.code ?? null, mayRecord: asAt === null }
  }
}
