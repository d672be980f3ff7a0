import { Agent, get } from 'node:http'

/** What was answered, of requests that were in flight while something was revoked, and of those that began after that was acknowledged. */
export interface Answered {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/**
 * Sends so many requests at once, revokes something while most of them are in flight, and sends more as soon as that is acknowledged.
 * @param ask resolves to the status of one request
 * @param revoke resolves when it is acknowledged; it begins once a tenth was answered
 */
export const answeredAfter = async (
  ask: () => Promise<number>,
  revoke: () => Promise<void>,
  { inFlight, after }: { readonly inFlight: number; readonly after: number },
): Promise<Answered> => {
  let answered = 0
  const flying: Promise<number>[] = []
  const some = new Promise<void>((resolve) => {
    for (let sent = 0; sent < inFlight; sent += 1) {
      flying.push(
        ask().then((status) => {
          answered += 1
          if (answered >= inFlight / 10) resolve()
          return status
        }),
      )
    }
  })
  const later = Promise.race([some, Promise.all(flying)])
    .then(revoke)
    .then(() => Promise.all(Array.from({ length: after }, () => ask())))
  const [before, those] = await Promise.all([Promise.all(flying), later])
  return { before, after: those }
}

/** How often a request is sent again that a starved machine cut off before it was answered. */
const AGAIN = 20

/** The status of one request over a connection of its own, so that none is sent on a connection that the server is about to close. */
export const statusAt = async (address: string, cookie: string): Promise<number> => {
  for (let again = 0; ; again += 1) {
    try {
      return await statusOnce(address, cookie)
    } catch (error) {
      if (again === AGAIN || (error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error
    }
  }
}

const statusOnce = (address: string, cookie: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { agent: new Agent({ keepAlive: false }), headers: { cookie } }, (response) => {
      response
        .resume()
        .on('end', () => resolve(response.statusCode ?? 0))
        .on('error', reject)
    }).on('error', reject)
  })
