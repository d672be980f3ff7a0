import { dayInWords } from '@ledger/kernel'
import type { TablesState } from '@ledger/projections'
import { moment, timeOfDay } from '../layout/age-words.js'
import { count } from '../layout/phrases.js'
import type { Watch } from './watch.js'

/**
 * - works: nothing to do
 * - look: it works, and somebody should look at it
 * - fails: something cannot be done
 */
export type PartState = 'works' | 'look' | 'fails'

/** One part of the ledger, as an administrator is told of it. */
export interface HealthPart {
  readonly name: string
  readonly state: PartState
  readonly says: string
  /** What to do; null where nothing is to be done. */
  readonly todo: string | null
}

const part = (name: string, state: PartState, says: string, todo: string | null = null): HealthPart => ({ name, state, says, todo })

/** Every part, for whoever administers this partnership. `now` in ISO 8601. */
export const healthInWords = async (watch: Watch, partnership: string, now: string): Promise<readonly HealthPart[]> => [
  await ofLog(watch),
  ofTables(await watch.tables(), partnership),
  ofAccessLog(watch),
  ofSigningIn(watch, partnership, now),
  await ofScanner(watch),
  ofKeys(watch),
  ofBackup(watch, now),
  await ofStorage(watch),
]

const ofLog = async (watch: Watch): Promise<HealthPart> => {
  const name = 'The log, where everything is recorded'
  const asked = await watch.askLastEntry()
  if ('why' in asked)
    return part(
      ...([name, 'fails', 'It does not answer. What was recorded is shown with its age, and nothing can be recorded.'] as const),
      watch.isOnServer
        ? 'Ask those who run the server of the log. Nothing that was recorded is lost: a form that was not recorded says so.'
        : 'Ask those who run this machine to look at its disk. Nothing that was recorded is lost: a form that was not recorded says so.',
    )
  const refused = watch.log.writesRefused()
  if (refused)
    return part(
      ...([name, 'fails', `It is read, but has recorded nothing since ${moment(new Date(refused.since).toISOString())}.`] as const),
      'Ask those who run this machine whether its disk is full or broken. Forms that were not recorded say so, and can be sent again.',
    )
  return part(
    name,
    'works',
    asked.at === null ? 'It answers, and is empty.' : `It answers. Its last entry was made on ${moment(asked.at)}.`,
  )
}

/** Seconds for which tables may be behind before somebody should look. */
const BEHIND = 60

const ofTables = (all: readonly TablesState[], partnership: string): HealthPart => {
  const name = 'The tables, from which pages are drawn'
  const own = all.find((one) => one.partnership === partnership)
  const others = all.filter((one) => one.partnership !== partnership && isBehind(one)).length
  const elsewhere = others === 0 ? '' : ` Those of ${count(others, 'other partnership')} in this ledger are behind.`
  if (!own) return part(name, 'look', `There are none for this partnership yet.${elsewhere}`, 'Open its front sheet: that makes them.')
  if (own.stopped !== null)
    return part(
      ...([name, 'fails', `They have stopped: ${own.stopped}. Pages show what was recorded before, with its age.${elsewhere}`] as const),
      'Tell those who run this ledger. Nothing is lost: tables are made from the log again.',
    )
  if (own.rebuilding && !own.serving)
    return part(name, 'fails', 'They are being made, and there are no older ones to show.', 'Wait some minutes, then open this page again.')
  if (own.rebuilding) return part(name, 'look', 'They are being made anew; the older ones are shown meanwhile.', 'Wait some minutes.')
  if (own.lag.events === 0) return part(name, 'works', `They hold everything that is recorded.${elsewhere}`)
  const says = `They are ${count(own.lag.events, 'entry', 'entries')} and ${count(Math.round(own.lag.seconds), 'second')} behind.${elsewhere}`
  return own.lag.seconds <= BEHIND
    ? part(name, 'works', says)
    : part(name, 'look', says, 'Open this page again in a minute. If they stay behind, tell those who run this ledger.')
}

const isBehind = ({ stopped, lag, serving }: TablesState): boolean => stopped !== null || !serving || lag.seconds > BEHIND

const ofAccessLog = (watch: Watch): HealthPart => {
  const name = 'The access log, of who looked at what'
  if (watch.accessLogTrouble() !== null)
    return part(
      ...([name, 'fails', 'It cannot be written. What is not published is not shown to anybody until it can.'] as const),
      'Ask those who run this machine whether its disk is full or broken.',
    )
  const { last, mismatch, comparedAt, failing } = watch.seal()
  if (mismatch !== null)
    return part(
      ...([name, 'fails', `It is not what the log says of it: ${mismatch}. Records of it were changed, cut off or exchanged.`] as const),
      'Keep the data folder as it is, and a copy of it. Ask those who run this machine to run “ledger access-log verify”, which names the record, and whether an older copy was put back. Tell whoever answers for information governance.',
    )
  if (failing !== null)
    return part(
      name,
      'look',
      'It could not be compared with the log. It is tried again each minute.',
      'Look at what is said of the log above.',
    )
  const sealed =
    last === null
      ? 'The log does not name its end yet'
      : `Its end was last named in the log on ${dayInWords(last.day)}, at record ${last.seq}`
  const compared = comparedAt === null ? '' : `, and fitted when they were compared at ${timeOfDay(comparedAt)}`
  return part(
    name,
    'works',
    `What is looked at is written down before it is shown. ${sealed}${compared}. “ledger access-log verify” reads all of it.`,
  )
}

/** So many refused attempts to one account in a week are more than somebody who mistypes. */
const MANY = 10

const ofSigningIn = (watch: Watch, partnership: string, now: string): HealthPart => {
  const name = 'Attempts to sign in that were refused'
  const { ofAccounts, ofNobody } = watch.refusedSignIns(partnership, now)
  const most = Math.max(0, ...ofAccounts)
  const all = ofAccounts.reduce((sum, one) => sum + one, 0)
  const elsewhere =
    ofNobody === 0
      ? ''
      : ` In the whole ledger ${ofNobody.toLocaleString('en-GB')} more ${ofNobody === 1 ? 'was' : 'were'} of no account that is known.`
  if (all === 0) return part(name, 'works', `None to an account of this partnership in the last seven days.${elsewhere}`)
  const says = `${count(all, 'attempt')} in the last seven days, to ${count(ofAccounts.length, 'account')} of this partnership; ${most} to the one with the most.${elsewhere}`
  return most < MANY
    ? part(name, 'works', says)
    : part(
        ...([name, 'look', says] as const),
        'Somebody may be guessing. Under People stands whose account it is: ask them whether it was they. Guessing has to wait longer each time, and no account is locked; where it goes on, tell those who run this ledger.',
      )
}

const ofScanner = async ({ uploads }: Watch): Promise<HealthPart> => {
  const name = 'The scan for viruses, of files given as evidence'
  const answers = await uploads.scannerAnswers()
  if (answers === null)
    return part(
      ...([name, 'look', 'There is none. Files are taken in, and shown as not scanned.'] as const),
      'Ask those who run this machine to name a scanner (CLAMD), or to say that files are scanned elsewhere.',
    )
  if (answers) return part(name, 'works', 'The scanner answers. Files are scanned before they are taken in.')
  return part(
    ...([name, uploads.keepUnscanned ? 'look' : 'fails'] as const),
    `The scanner does not answer. ${uploads.keepUnscanned ? 'Files are taken in, and shown as not scanned.' : 'No file is taken in until it does.'}`,
    'Ask those who run this machine to start it again.',
  )
}

const ofKeys = (watch: Watch): HealthPart =>
  watch.hasKeys()
    ? part(
        'The keys, without which no word can be read',
        'works',
        'They are here. Keep a copy of them, and of the master key, apart from the log.',
      )
    : part(
        ...(['The keys, without which no word can be read', 'fails', 'They are not here.'] as const),
        'Ask those who run this machine to put back the keys that were last backed up.',
      )

const HOURS_48 = 172_800_000

const ofBackup = (watch: Watch, now: string): HealthPart => {
  const name = 'The last backup'
  if (watch.isOnServer)
    return part(
      name,
      'works',
      'The log is kept by a server, and backed up there: when, is not known here. The access log and the files lie here.',
    )
  const at = watch.lastBackup()
  if (at === null)
    return part(
      ...([name, 'look', 'None is known: “ledger backup” was not run here, or the folder was restored since.'] as const),
      'Ask those who run this machine how it is backed up, and when a backup was last restored to try it.',
    )
  return Date.parse(now) - Date.parse(at) > HOURS_48
    ? part(
        name,
        'look',
        `It was made on ${moment(at)}, more than two days ago.`,
        'Ask those who run this machine why there is no newer one.',
      )
    : part(name, 'works', `It was made on ${moment(at)}.`)
}

const GIGABYTE = 1_000_000_000

const ofStorage = async (watch: Watch): Promise<HealthPart> => {
  const name = 'The disk'
  const storage = await watch.storage()
  if (storage === null) return part(name, 'look', 'It does not say how much of it is free.', 'Ask those who run this machine.')
  const says = `${gigabytes(storage.free)} of ${gigabytes(storage.all)} are free.`
  return storage.free < GIGABYTE || storage.free < storage.all / 20
    ? part(
        name,
        'look',
        says,
        'Ask those who run this machine for more: when it is full, nothing can be recorded, and so nothing be shown.',
      )
    : part(name, 'works', says)
}

const gigabytes = (bytes: number): string => `${(bytes / GIGABYTE).toLocaleString('en-GB', { maximumFractionDigits: 1 })} GB`
