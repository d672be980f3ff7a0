import { glassesBroken, MendGlass, SeeGlassNotice, type GlassOfReview } from '@ledger/access'
import { moment } from '../../../layout/age-words.js'
import { paths } from '../../../paths.js'
import type { Visit } from '../../../session/visit.js'
import { sends } from '../../administration/form.js'
import { formPage } from '../../administration/form-page.js'
import { namesOf, reviewAt } from '../need-to-know/review-at.js'

const glassAt = ({ ask }: Visit, glassId: string | undefined): GlassOfReview | undefined =>
  ask(glassesBroken, {}).find((one) => one.glassId === glassId)

const underFrontSheet = ({ partnership: { code } }: Visit) => {
  const front = { text: 'Front sheet', href: paths.partnershipAnswers({ partnership: code }) }
  return { back: front, under: { section: 'reviews', crumbs: [front] } }
}

/** Whoever broke the glass ends it before its time. */
export const MendGlassPage = formPage(paths.mendGlass, (visit, { glassId }) => {
  const glass = glassAt(visit, glassId)
  const { personId } = visit.standing
  if (!glass || glass.personId !== personId || !visit.view.verdict('break-glass', glass.reviewId).may) return null
  const { code, reviewId } = reviewAt(visit, glass.reviewId)
  return {
    ...underFrontSheet(visit),
    ...{ title: `End that ${code} is open to you`, button: 'End it now', recorded: 'mend-glass', asked: [] },
    at: paths.mendGlass({ partnership: visit.partnership.code, glassId: glass.glassId }),
    lead: `You opened it on ${moment(glass.at)}, until ${moment(glass.until)}. From now on you see of it what your roles let you see.`,
    send: sends((_, context) => new MendGlass({ reviewId, glassId: glass.glassId, personId, at: new Date().toISOString() }, context)),
  }
})

/** Whoever answers for a review has read that somebody broke the glass. */
export const SeeGlassNoticePage = formPage(paths.seeGlassNotice, (visit, { glassId }) => {
  const glass = glassAt(visit, glassId)
  const { personId } = visit.standing
  if (!glass || personId === null || !visit.view.verdict('manage-need-to-know', glass.reviewId).may) return null
  const { code, reviewId } = reviewAt(visit, glass.reviewId)
  const of = { partnership: visit.partnership.code }
  return {
    ...underFrontSheet(visit),
    ...{ title: `${code} was opened in an emergency`, button: 'I have read this', recorded: 'see-glass-notice', asked: [] },
    ...{ at: paths.seeGlassNotice({ ...of, glassId: glass.glassId }), back: { text: code, href: paths.needToKnow({ ...of, reviewId }) } },
    lead: `${namesOf(visit)(glass.personId)} opened it on ${moment(glass.at)}, until ${moment(glass.mendedAt ?? glass.until)}. Why: ${glass.reason}`,
    send: sends((_, context) => new SeeGlassNotice({ reviewId, glassId: glass.glassId, personId }, context)),
  }
})
