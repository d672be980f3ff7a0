import { spawnSync } from 'node:child_process'

export interface Ran {
  readonly code: number
  readonly said: string
}

export const ran = (program: string, ...words: readonly string[]): Ran => {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', timeout: 900_000 })
  return { code: status ?? 1, said: `${stdout}${stderr}` }
}

/** A test where Docker can do it; elsewhere it is skipped, and its name says why. */
const whereDocker =
  (can: boolean, otherwise: string) =>
  (name: string, test: () => void, milliseconds = 60_000) =>
    can ? it(name, test, milliseconds) : it.skip(`${name} (skipped: ${otherwise})`, test)

export const composeEngine = whereDocker(ran('docker', 'compose', 'version').code === 0, 'there is no docker compose here')
export const buildEngine = whereDocker(ran('docker', 'info').code === 0, 'there is no Docker engine here')
