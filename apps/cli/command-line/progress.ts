import type { Terminal } from './terminal.js'

/** Says how far it is, on `err`: over one line on a screen, now and then in a log. */
export const progressOn = ({ err, live }: Terminal, what: string): ((done: number, of: number) => void) => {
  let said = -1
  return (done, of) => {
    const tenth = Math.floor((done / of) * (live ? 100 : 4))
    if (tenth === said) return
    said = tenth
    if (live) process.stderr.write(`\r${what}: ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}${done === of ? '\n' : ''}`)
    else err(`${what}: ${done} of ${of}`)
  }
}
