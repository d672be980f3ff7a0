import { namesOfBodies, type BodyName } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import type { Visit } from '../../../session/visit.js'

export const bodyAt = ({ ask }: Visit, bodyId: string | undefined): BodyName | null =>
  ask(namesOfBodies, {}).find((body) => body.bodyId === bodyId) ?? null

export const backToGroups = ({ partnership }: Visit) => ({
  text: 'Groups and policies',
  href: paths.administrationGroups({ partnership: partnership.code }),
})
