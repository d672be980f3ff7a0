import { namesOfAgencies, type AgencyName } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import type { Visit } from '../../../session/visit.js'
import { itemsOf } from '../form.js'

export const agencyAt = ({ ask }: Visit, agencyId: string | undefined): AgencyName | null =>
  ask(namesOfAgencies, {}).find((agency) => agency.agencyId === agencyId) ?? null

/** Every agency but perhaps one. */
export const otherAgencies = ({ ask }: Visit, but: string | null = null) =>
  itemsOf(
    ask(namesOfAgencies, {}).filter(({ agencyId }) => agencyId !== but),
    ({ agencyId, name }) => ({ value: agencyId, text: name }),
  )

export const backToAgencies = ({ partnership }: Visit) => ({
  text: 'Agencies',
  href: paths.administrationAgencies({ partnership: partnership.code }),
})
