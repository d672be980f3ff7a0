import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js'
import type { FaultKind } from '../faults.js'
import type { StandInNode } from '../node.js'
import { notReady } from '../refusals.js'
import { feedOf } from './feed.js'
import { passesOf } from './filter.js'
import { caughtUp, checkpointOf, confirmationOf, eventOf, fellBehind } from './recorded.js'
import type { Line, ReadCall } from './send.js'

/** How many events the server looks at in one go, where the request names no window. */
const WINDOW = 32

/** How many live events may wait for a slow listener before it is told that it fell behind. */
const WAITING = 96

/** Everything after the place asked for, then what comes, until the caller goes. */
export const subscribe = async (node: StandInNode, call: ReadCall, line: Line, options: ReadReq.Options, fault: FaultKind | undefined) => {
  const filter = options.getFilter()
  const feed = feedOf(node, options)
  const passes = passesOf(options)
  const window = filter?.hasMax() ? filter.getMax() : WINDOW
  const interval = filter ? filter.getCheckpointintervalmultiplier() * window : Infinity
  const drop = dropping(node, call, fault)
  await line.say(confirmationOf(randomUUID()))

  let [live, considered] = [false, 0]
  while (!line.gone.aborted) {
    const { from, records } = feed.next(live ? 1 : window)
    if (records.length === 0) {
      if (live) await once(node.log.written, 'written', { signal: line.gone }).catch(() => undefined)
      else [live] = [await line.say(caughtUp())]
      continue
    }
    let reached = from
    for (const record of records.filter(passes)) {
      if (!(await line.say(eventOf(record))) || drop()) return
      reached = record.position
    }
    considered += records.length
    const due = considered >= interval && (live || feed.waiting() > 0)
    if (due) considered %= interval
    if (due) await line.say(checkpointOf(live ? (records.at(-1)?.position ?? reached) : reached))
    if (live && feed.waiting() > WAITING) live = !(await line.say(fellBehind()))
  }
}

/** Ends the subscription as planned, once so many events were told; answers whether it did. */
const dropping = (node: StandInNode, call: ReadCall, fault: FaultKind | undefined): (() => boolean) => {
  let told = 0
  return () => {
    told += 1
    if (fault?.what !== 'drop' || told < fault.afterEvents) return false
    if (fault.by === 'reset') node.reset(call.getPeer())
    else if (fault.by === 'end') call.end()
    else call.emit('error', notReady())
    return true
  }
}
