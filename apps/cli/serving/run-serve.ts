import { serve, type Settings } from '@ledger/server'
import { textOf, type Given, type Values } from '../command-line/ledger-command.js'
import { WrongUse } from '../command-line/trouble.js'
import type { ExitCode, Terminal } from '../command-line/terminal.js'

export const runServe = async ({ values, settings, terminal }: Given): Promise<ExitCode> => {
  await serveUntilStopped(settings, portGiven(values, settings), terminal)
  return 0
}

const WAYS_TO_TRY = 10

/** The port asked for, and whether another may be taken in its place. */
export interface Port {
  readonly port: number
  readonly exactly: boolean
}

export const portGiven = (values: Values, settings: Settings): Port => {
  const given = textOf(values, 'port')
  const port = given === undefined ? settings.port : Number(given)
  if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65_535))
    throw new WrongUse(`A port is a whole number from 0 to 65535; “${given ?? ''}” is not one.`)
  return { port: port ?? 3000, exactly: port !== undefined }
}

export const serveUntilStopped = async (settings: Settings, { port, exactly }: Port, terminal: Terminal): Promise<void> => {
  const served = await servedOn({ ...settings, port }, exactly ? 1 : WAYS_TO_TRY)
  terminal.out(`Lessons Ledger is at ${served.address}`)
  if (settings.publicUrl) terminal.out(`People reach it at ${settings.publicUrl}`)
  terminal.err('Press Ctrl+C to stop it.')
  await stopped()
  await served.close()
}

const servedOn = async (settings: Settings & Pick<Port, 'port'>, ways: number): Promise<Awaited<ReturnType<typeof serve>>> => {
  try {
    return await serve(settings)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!taken || ways <= 1) throw error
    return servedOn({ ...settings, port: settings.port + 1 }, ways - 1)
  }
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
