import { OPERATOR } from '@ledger/access'
import { unknown, type Command, type Outcome } from '@ledger/kernel'
import type { OpenLedger } from '@ledger/server'
import type { Looker } from './looker.js'
import { recorded } from './recorded.js'

/** Whoever has the machine, where nobody needs to be named: everything is shown, and recorded as shown. */
export const asOperator = async (ledger: OpenLedger): Promise<Looker> => ({
  ...{ viewer: { personId: null, agencyIds: [] }, who: unknown, today: ledger.today(), whatIsSeen: null },
  partnerships: await ledger.readModels.partnerships(),
  read: (partnership, asAt) => ledger.readModels.read(partnership, asAt),
  isShown: (wanted) =>
    recorded(
      ledger,
      wanted.map((one) => ({ ...one, who: OPERATOR, outcome: 'shown', ground: ['has the machine and its keys'] })),
    ),
  mayBeTold: async () => true,
  send: (command) => ledger.commands.execute<Command<object>, Outcome>(command),
})
