import { Controller, Get, NotFoundException, Query, Render } from '@nestjs/common'
import { LEARNING_HEADINGS, learningGroups, type LearningGroups } from '@ledger/assurance'
import { reviewsRespondedTo } from '@ledger/reviews'
import { paths } from '../../paths.js'
import { answersOf } from '../answers-of.js'
import { Visiting, type Visit } from '../../session/visit.js'

const isGroup = (name: string): name is keyof LearningGroups => name in LEARNING_HEADINGS

/** The learning points behind a number, exactly those it counts; all of them without one. */
@Controller()
export class LearningCountedPage {
  @Get(paths.learningCounted.pattern)
  @Render('pages/assurance/learning-counted.njk')
  show(@Visiting() { ask }: Visit, @Query('counted') counted?: string) {
    const answers = ask(answersOf, {})
    if (!answers || (counted !== undefined && !isGroup(counted))) throw new NotFoundException()
    const groups = learningGroups(answers, ask(reviewsRespondedTo, {}))
    const points = counted === undefined ? Object.values(groups).flat() : groups[counted]
    return { heading: counted === undefined ? 'Learning points' : LEARNING_HEADINGS[counted], points }
  }
}
