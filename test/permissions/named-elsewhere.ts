import { idFrom } from '@ledger/kernel'
import { paths } from '../../apps/server/paths.js'
import { checkByAProgram, type Ask, type Sent } from './asking.js'
import { actionId, askId, everybody, PARTNERSHIP, reviewCode, reviewId, type Somebody } from './canary-ledger.js'
import { filledIn } from './filled-in.js'
import type { Route } from './routes.js'

/** A thing of a review that a form or the query of an address names, to somebody who may not see it; and one that is not there. */
export interface Named {
  readonly who: Somebody
  readonly route: Pick<Route, 'method' | 'pattern'>
  readonly path: (id: string) => string
  readonly sent?: (id: string) => Sent
  /** For what programs send. */
  readonly revision?: string
  readonly unseen: string
  readonly missing: string
}

const by = (role: string, relation = 'none'): Somebody => {
  const found = everybody.find((one) => one.role === role && one.relation === relation)
  if (!found) throw new Error(`nobody is ${role}, ${relation}`)
  return found
}

/** Written by hand: each page that takes the name of a thing of a review elsewhere than in its address, and whoever comes as far as that. */
export const namedElsewhere = async (ask: Ask): Promise<readonly Named[]> => {
  const of = { partnership: PARTNERSHIP, actionId: actionId('O') }
  const opened = async ({ pattern }: { readonly pattern: string }, path: string) =>
    (await ask({ method: 'GET', pattern }, { path, ids: [] }, by('business manager', 'member'))).text
  const kept = await opened(paths.wordsKept, paths.wordsKept({ ...of, thingId: reviewId('S') }))
  const [ref = ''] = /[0-9a-f]{8}-[0-9a-f-]{27}\/\w+/.exec(kept) ?? []
  const { revision } = JSON.parse(await opened(paths.api.actionDetails, paths.api.actionDetails(of))) as { readonly revision: number }
  const check = { ...filledIn(await opened(paths.checkAction, paths.checkAction(of))), revision: String(revision) }
  if (ref === '' || !('evidence' in check)) throw new Error('expected the words of a review and a form with evidence, found neither')

  const missing = idFrom('what is not there')
  const withQuery: readonly Named[] = [by('administrator'), by('business manager')].flatMap((who) => {
    const route = { method: 'GET' as const, pattern: paths.askForErasure.pattern }
    return [
      { who, route, path: (review: string) => paths.askForErasure(of, { review }), unseen: reviewId('S'), missing },
      { who, route, path: (text: string) => paths.askForErasure(of, { text }), unseen: ref, missing: ref.replace(/^.{8}/, '00000000') },
    ]
  })
  const checkers = ['quality assurance officer', 'sub-group member', 'independent scrutineer', 'business manager'].map((role) => by(role))
  const ofSealed = { missing, unseen: idFrom('evidence S') }
  const checked: readonly Named[] = checkers.flatMap((who) => {
    const [form, program] = [paths.checkAction, paths.api.checkAction].map(({ pattern }) => ({ method: 'POST' as const, pattern }))
    const asked = checkByAProgram('O', who)
    const byProgram = { who, route: program as Named['route'], path: () => paths.api.checkAction(of), revision: String(revision) }
    return [
      {
        who,
        route: form as Named['route'],
        path: () => paths.checkAction(of),
        sent: (evidence: string) => ({ ...check, evidence }),
        ...ofSealed,
      },
      { ...byProgram, sent: (id: string) => ({ ...asked, evidenceIds: [id] }), ...ofSealed },
      { ...byProgram, sent: (id: string) => ({ ...asked, checks: [{ askId: id, finding: 'shown' }] }), unseen: askId('S'), missing },
    ]
  })
  const conflicted: readonly Named[] = ['business manager', 'partnership chair', 'sub-group member'].map((role) => ({
    ...{
      who: by(role, 'conflicted'),
      route: { method: 'POST' as const, pattern: paths.breakGlass.pattern },
      path: () => paths.breakGlass(of),
    },
    sent: (review: string) => ({ review, reason: 'Some words', hours: '1', revision: '-1', 'command-id': 'asked by a test' }),
    ...{ unseen: reviewCode('O'), missing: 'no-such-1' },
  }))
  return [...withQuery, ...checked, ...conflicted]
}
