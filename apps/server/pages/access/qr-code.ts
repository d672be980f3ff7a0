import { toString } from 'qrcode'

/** The picture of an address for the camera of a phone, as SVG without styles of its own. The key stands beside it in letters. */
export const qrCode = async (address: string): Promise<string> => {
  const svg = await toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return svg.replace('<svg ', '<svg class="ledger-qr" role="img" aria-label="The key as a picture for your app" ')
}
