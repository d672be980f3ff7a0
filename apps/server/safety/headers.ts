import type { FastifyHelmetOptions } from '@fastify/helmet'

const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  objectSrc: ["'none'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

/** Two years; the address of a ledger is nobody's place to go back to plain HTTP. */
const HSTS = { maxAge: 63_072_000, includeSubDomains: false }

/** Nothing that a browser can do for a page is needed here. */
export const PERMISSIONS = [
  ...['accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'camera', 'clipboard-read', 'display-capture', 'encrypted-media'],
  ...['fullscreen', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** What every answer says of itself; what holds only over TLS is said only where people come by TLS. */
export const headers = (overTls: boolean): FastifyHelmetOptions => ({
  enableCSPNonces: true,
  contentSecurityPolicy: { useDefaults: false, directives: { ...directives, ...(overTls && { upgradeInsecureRequests: [] }) } },
  strictTransportSecurity: overTls ? HSTS : false,
  referrerPolicy: { policy: 'same-origin' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  crossOriginEmbedderPolicy: false,
  frameguard: { action: 'deny' },
})
