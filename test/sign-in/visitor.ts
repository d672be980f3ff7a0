/** A browser without a screen: it keeps the cookies of each site, and follows nothing by itself. */
export class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>()

  /** @param elsewhere which address answers for another: the ledger is known by its public one. */
  constructor(private readonly elsewhere: Readonly<Record<string, string>> = {}) {}

  async get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#send(address, { headers })
  }

  async post(address: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    return this.#send(address, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  }

  /** The cookies that a site left here, by name. */
  cookiesOf(address: string): ReadonlyMap<string, string> {
    return this.#jar(address)
  }

  /** Puts a cookie there, as somebody would who holds the browser in hand. */
  hold(address: string, name: string, value: string): void {
    this.#jar(address).set(name, value)
  }

  drop(address: string, name: string): void {
    this.#jar(address).delete(name)
  }

  #jar(address: string): Map<string, string> {
    const { origin } = new URL(address)
    const jar = this.#cookies.get(origin) ?? new Map<string, string>()
    this.#cookies.set(origin, jar)
    return jar
  }

  async #send(
    address: string,
    { headers, ...options }: RequestInit & { readonly headers: Readonly<Record<string, string>> },
  ): Promise<Response> {
    const url = new URL(address)
    const jar = this.#jar(address)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const there = (this.elsewhere[url.origin] ?? url.origin) + url.pathname + url.search
    const response = await fetch(there, {
      ...options,
      redirect: 'manual',
      headers: { ...headers, ...(cookie && { cookie }) },
      signal: AbortSignal.timeout(20_000),
    })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
}

/** Where an answer sends the browser, in full. */
export const sentTo = (response: Response, from: string): string => {
  const location = response.headers.get('location')
  if (!location) throw new Error(`expected to be sent elsewhere from ${new URL(from).pathname}, found ${response.status}`)
  return new URL(location, from).href
}
