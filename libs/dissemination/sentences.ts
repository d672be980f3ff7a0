import { inBrackets, quoted, type Sentences } from '@ledger/kernel'
import type { DisseminationEvent, LearningShared } from './events/index.js'

/** Each event of shared learning in plain English; who and when are told beside it. */
export const disseminationSentences: Sentences<DisseminationEvent> = {
  LearningShared: ({ id, data }, resolve) =>
    `${data.planned ? `Planned: ${FORM[data.form]}` : `Learning shared by ${FORM[data.form]}`}, ${quoted(id, 'title', resolve)}${inBrackets(data.audience, id, 'audience', resolve)}. ${data.planned ? 'Nothing says yet that it took place.' : figures(data)}`,
  AttendanceReported: ({ data }, resolve) =>
    `${data.attended === 1 ? '1 person' : `${data.attended} people`} came from ${resolve.agency(data.agencyId)}.`,
}

const FORM: Readonly<Record<LearningShared['data']['form'], string>> = {
  briefing: 'a briefing',
  guide: 'a guide',
  training: 'training',
  conference: 'a conference',
}

const figures = ({ sessions, attended }: LearningShared['data']): string => {
  const held = sessions === null ? 'How many sessions is not recorded' : sessions === 1 ? '1 session' : `${sessions} sessions`
  return `${held}; ${attended === null ? 'how many came is not recorded' : attended === 1 ? '1 person came' : `${attended} people came`}.`
}
