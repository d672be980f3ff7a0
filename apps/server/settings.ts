export interface Settings {
  /** The data folder. */
  readonly folder: string
  readonly port: number
}

/** Reads the environment once, at the start. @throws with the name of the variable that is wrong */
export const settingsFrom = (environment: Readonly<Record<string, string | undefined>>): Settings => ({
  folder: environment['LEDGER_DATA'] ?? 'data',
  port: portFrom(environment['PORT']),
})

const portFrom = (value = '3000'): number => {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a whole number from 0 to 65535; it is "${value}"`)
  return port
}
