// Preloaded into a process under test that runs under libfiu (its threads take it on too): when it reaches the place FAIL_AT, calls of the system
// begin to fail, in the middle of what the thread is about to do. FAIL_WITH holds what libfiu is told, line by line.
import { subscribe } from 'node:diagnostics_channel'
import { readFileSync, writeFileSync } from 'node:fs'

const { FAIL_AT: place, FAIL_WITH: commands = '', FIU_CTRL_FIFO: pipe } = process.env
let isFailing = false

if (place)
  subscribe('lessons-ledger:place', (message) => {
    if (message.place !== place || isFailing) return
    isFailing = true
    for (const command of commands.split('\n')) {
      writeFileSync(`${pipe}-${process.pid}.in`, `${command}\n`)
      readFileSync(`${pipe}-${process.pid}.out`)
    }
  })
