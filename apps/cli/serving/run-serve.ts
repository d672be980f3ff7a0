import { serve } from '@ledger/server'
import { textOf, type Given, type Values } from '../command-line/ledger-command.js'
import { WrongUse } from '../command-line/trouble.js'
import type { ExitCode, Terminal } from '../command-line/terminal.js'

export const runServe = async ({ values, folder, environment, terminal }: Given): Promise<ExitCode> => {
  await serveUntilStopped(folder, portGiven(values, environment['PORT']), terminal)
  return 0
}

const WAYS_TO_TRY = 10

/** The port asked for, and whether another may be taken in its place. */
export interface Port {
  readonly port: number
  readonly exactly: boolean
}

export const portGiven = (values: Values, fromEnvironment: string | undefined): Port => {
  const given = textOf(values, 'port') ?? fromEnvironment
  const port = Number(given ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongUse(`A port is a whole number from 0 to 65535; “${given ?? ''}” is not one.`)
  return { port, exactly: given !== undefined }
}

export const serveUntilStopped = async (folder: string, { port, exactly }: Port, terminal: Terminal): Promise<void> => {
  const served = await servedOn(folder, port, exactly ? 1 : WAYS_TO_TRY)
  terminal.out(`Lessons Ledger is at ${served.address}`)
  terminal.err('Press Ctrl+C to stop it.')
  await stopped()
  await served.close()
}

const servedOn = async (folder: string, port: number, ways: number): Promise<Awaited<ReturnType<typeof serve>>> => {
  try {
    return await serve({ folder, port })
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!taken || ways <= 1) throw error
    return servedOn(folder, port + 1, ways - 1)
  }
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
