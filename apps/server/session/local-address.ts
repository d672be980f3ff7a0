/** An address on this site, or the first page where it is none: nobody is sent elsewhere. */
export const localAddress = (address: unknown): string =>
  typeof address === 'string' && /^\/(?![/\\])/.test(address) && !/[\u0000-\u001f]/.test(address) ? address : '/'
