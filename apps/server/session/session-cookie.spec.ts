import { cookieName, cookieOptions } from './session-cookie.js'

describe('the cookie of a session', () => {
  it('is one that only this host can set, over TLS', () => {
    expect([cookieName({ protocol: 'https' }, 'session'), cookieOptions({ protocol: 'https' })]).toEqual([
      '__Host-session',
      { path: '/', httpOnly: true, sameSite: 'lax', secure: true },
    ])
  })
  it('has a plain name without TLS, which counts for nothing over TLS', () => {
    expect([cookieName({ protocol: 'http' }, 'session'), cookieOptions({ protocol: 'http' }).secure]).toEqual(['session', false])
  })
})
