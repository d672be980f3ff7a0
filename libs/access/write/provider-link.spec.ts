import { given, on, told } from '../../../test/dsl/given.js'
import { linkProvider } from './link-provider/link-provider.js'
import { unlinkProvider } from './unlink-provider/unlink-provider.js'

const today = on('2026-06-30')
const link = (personId: string) => ({ personId, issuer: 'https://login.example.org', providerSubject: 'abcd' })
const linked = (personId: string) => told({ type: 'ProviderLinked' as const, data: link(personId) })
const unlinked = (personId: string) => told({ type: 'ProviderUnlinked' as const, data: link(personId) })

describe('link provider', () => {
  it('happens once', () => {
    given(linkProvider)
      .when(link('P1'), {}, today)
      .then({ type: 'ProviderLinked', data: link('P1') })
    given(linkProvider, linked('P1')).when(link('P1'), {}, today).thenNothing()
  })
  it('is refused where the name stands for somebody else', () => {
    given(linkProvider, linked('P1')).when(link('P2'), {}, today).thenRefused('linked-to-another')
  })
  it('may be to somebody else once the first is unlinked', () => {
    given(linkProvider, linked('P1'), unlinked('P1'))
      .when(link('P2'), {}, today)
      .then({ type: 'ProviderLinked', data: link('P2') })
  })
})

describe('unlink provider', () => {
  it('happens once', () => {
    given(unlinkProvider, linked('P1'))
      .when(link('P1'), {}, today)
      .then({ type: 'ProviderUnlinked', data: link('P1') })
    given(unlinkProvider, linked('P1'), unlinked('P1')).when(link('P1'), {}, today).thenNothing()
  })
  it('does nothing to the link of somebody else', () => {
    given(unlinkProvider, linked('P1')).when(link('P2'), {}, today).thenNothing()
  })
})
