import { serve } from './serve.js'
import { settingsFrom } from './settings/settings.js'

// What is made from here on, log, keys and uploads alike, is for the eyes of its owner.
process.umask(0o077)

try {
  const settings = settingsFrom(process.env)
  const served = await serve(settings)
  process.stdout.write(`Lessons Ledger is at ${served.address}\n`)
  if (settings.publicUrl) process.stdout.write(`People reach it at ${settings.publicUrl}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close().then(() => process.exit(0)))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
