import { words } from '@ledger/kernel'
import { byBody } from '../cast/actors.js'
import * as reasons from '../words/reasons.js'
import { ofAsk, standingBack, type AskLife } from './ask-life.js'

const subGroup = (life: AskLife, on: number) => byBody(life.telling, 'sub-group', on, standingBack([life.owner], on))

export const close = (life: AskLife, on: number, closing: 'closed, not done' | 'no longer applies'): void => {
  const reason = life.chance.pick(closing === 'closed, not done' ? reasons.closedNotDone : reasons.noLongerApplies)
  life.telling.tell('CloseAsk', {
    on,
    key: `${life.key}/closed/${on}`,
    data: { ...ofAsk(life), closing, reason: words(reason) },
    actor: subGroup(life, on),
  })
}

export const reopen = (life: AskLife, on: number): void => {
  life.telling.tell('ReopenAsk', {
    on,
    key: `${life.key}/reopened/${on}`,
    data: { ...ofAsk(life), reason: words(life.chance.pick(reasons.reopened)) },
    actor: subGroup(life, on),
  })
}

export const replaceBy = (life: AskLife, on: number, by: { readonly askId: string; readonly recommendationId: string }): void => {
  life.telling.tell('ReplaceAsk', {
    on,
    key: `${life.key}/replaced`,
    data: { ...ofAsk(life), byAskId: by.askId, byRecommendationId: by.recommendationId, reason: words(life.chance.pick(reasons.replaced)) },
    actor: subGroup(life, on),
  })
}

export const stateOpeningPosition = (life: AskLife, on: number, minute: string): void => {
  life.telling.tell('StateOpeningPosition', {
    on,
    key: `${life.key}/opening`,
    data: { ...ofAsk(life), minute, reason: words('Closed by the former board; the evidence is no longer held.') },
    actor: subGroup(life, on),
  })
}

export const linkSameGap = (life: AskLife, on: number, learningPointId: string): void => {
  life.telling.tell('LinkSameGap', {
    on,
    key: `${life.key}/same-gap`,
    data: { ...ofAsk(life), learningPointId, note: words(life.chance.pick(reasons.sameGap)) },
    actor: subGroup(life, on),
  })
}

export const measureDifference = (life: AskLife, on: number, difference: 'consistent' | 'not consistent' | 'cannot tell'): void => {
  life.telling.tell('MeasureDifference', {
    on,
    key: `${life.key}/measured/${on}`,
    data: { ...ofAsk(life), difference, note: words('A baseline from before, and two readings after. Other things changed too.') },
    actor: byBody(life.telling, 'panel', on, []),
  })
}
