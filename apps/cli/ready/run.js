import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

export const say = (words) => process.stderr.write(`${words}\n`)

/** Says why it cannot go on, and ends. */
export const give = (words) => {
  say(words)
  process.exit(1)
}

/** Runs a command with nothing on the terminal; resolves with its exit code and everything it printed. */
export const run = ([command, ...args], env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }))
  })

/** Runs a command that takes a while, saying what it is and, every 20 seconds, that it is still at it. */
export const step = async (words, command, env) => {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  say(`${words} ...`)
  const beat = setInterval(() => say(`  still at it, ${seconds()} s`), 20_000)
  const outcome = await run(command, env)
  clearInterval(beat)
  if (outcome.code === 0) say(`  done in ${seconds()} s`)
  return outcome
}
