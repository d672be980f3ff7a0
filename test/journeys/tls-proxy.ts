import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A key and a certificate that nobody but this test trusts; null on a machine without OpenSSL. */
const certificate = (): { readonly key: Buffer; readonly cert: Buffer } | null => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost']
  try {
    execFileSync('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', cert], { stdio: 'ignore' })
    return { key: readFileSync(key), cert: readFileSync(cert) }
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface TlsProxy {
  /** Such as `https://localhost:41234`. */
  readonly publicUrl: string
  /** Where it leads, once that is there. */
  to(address: string): void
  close(): Promise<void>
}

/** Does TLS before a ledger, as a proxy of an organisation does: it keeps the name that was asked for, and says who asked. */
export const openTlsProxy = async (): Promise<TlsProxy | null> => {
  const own = certificate()
  if (!own) return null
  let target = ''
  const server = createServer(own, (came, answer) => {
    const { url: path, method, headers, socket } = came
    const forwarded = { ...headers, 'x-forwarded-for': socket.remoteAddress ?? '', 'x-forwarded-proto': 'https' }
    const onward = request(new URL(path ?? '/', target), { method, headers: forwarded }, (said) => {
      answer.writeHead(said.statusCode ?? 502, said.headers)
      said.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    came.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    publicUrl: `https://localhost:${(server.address() as AddressInfo).port}`,
    to: (address) => void (target = address),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
