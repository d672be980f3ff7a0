import { inMemoryStore } from '@ledger/event-store/in-memory'
import { unknown, type CommandContext } from '@ledger/kernel'
import { claimName, ownerOfName, releaseName } from './sign-in-names.js'

const context = (commandId: string): Pick<CommandContext, 'commandId' | 'actor' | 'source'> => ({
  ...{ commandId, actor: { said: unknown, decided: unknown, recorded: unknown } },
  source: { via: 'cli', knownTo: null },
})
const [one, other] = [
  { partnership: 'ex', personId: 'P1' },
  { partnership: 'other', personId: 'P2' },
]
const HASH = 'ab12'.repeat(16)
const NOON = Date.parse('2026-06-30T12:00:00.000Z')

const claims = () => {
  const log = inMemoryStore({ clock: () => new Date(NOON).toISOString() })
  const claim = (owner: typeof one, commandId: string, minutes = 0) =>
    claimName(log, HASH, owner, context(commandId), NOON + minutes * 60_000)
  return { log, claim }
}

describe('a sign-in name', () => {
  it('is one account’s in the whole ledger, and claiming it again succeeds for that one alone', async () => {
    const { log, claim } = claims()
    expect(await ownerOfName(log, HASH)).toBeNull()
    expect([await claim(one, 'c1'), await claim(one, 'c2'), await claim(other, 'c3')]).toEqual([true, true, false])
    expect(await ownerOfName(log, HASH)).toEqual(one)
  })

  it('is the first one’s where two claim it at once', async () => {
    const { log, claim } = claims()
    const claimed = await Promise.all([claim(one, 'c1'), claim(other, 'c2')])
    expect(claimed.filter(Boolean)).toHaveLength(1)
    expect(await ownerOfName(log, HASH)).toEqual(claimed[0] ? one : other)
  })

  it('may be taken over after ten minutes where its account was never begun, and not otherwise', async () => {
    const { log, claim } = claims()
    await claim(one, 'c1')
    expect([await claim(other, 'c2', 9), await claim(other, 'c3', 11)]).toEqual([false, true])
    const event = { id: '0795e70f-f5f4-8984-adf3-f748a53e858c', type: 'RoleGranted', version: 1, occurredOn: null }
    const meta = {
      actor: context('c').actor,
      command: { id: 'c', hash: '', correlationId: 'c', causationId: null },
      source: context('c').source,
    }
    await log.append('other.account-P2', 'no stream', [{ ...event, meta, data: { personId: 'P2', role: 'auditor' } }])
    expect(await claim(one, 'c4', 60)).toBe(false)
  })

  it('is free once its account lets it go; nobody else can', async () => {
    const { log, claim } = claims()
    await claim(one, 'c1')
    await releaseName(log, HASH, other, context('r1'))
    expect(await ownerOfName(log, HASH)).toEqual(one)
    await releaseName(log, HASH, one, context('r2'))
    expect([await ownerOfName(log, HASH), await claim(other, 'c2')]).toEqual([null, true])
  })
})
