import { idFrom } from '@ledger/kernel'

export interface Answered {
  readonly status: number
  readonly text: string
  readonly location: string | null
}

/** Somebody at a browser without scripts, acting as one person of the small ledger: opens a form, fills it in, and sends it. */
export const aVisitor = (address: string, name: string) => {
  const cookies = new Map([['acting-as', `exampleshire.${idFrom(name)}`]])
  const heard = async (path: string, init: RequestInit = {}): Promise<Answered> => {
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    const response = await fetch(`${address}${path}`, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(key, value)
    }
    return { status: response.status, text: await response.text(), location: response.headers.get('location') }
  }
  return {
    get: (path: string) => heard(path),
    send: async (path: string, fields: Readonly<Record<string, string>>): Promise<Answered> => {
      const { text } = await heard(path)
      const unseen = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, key = '', value = '']) => [
        key,
        value,
      ])
      const body = new URLSearchParams({ ...(Object.fromEntries(unseen) as Record<string, string>), ...fields }).toString()
      return heard(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    },
  }
}
