import type { Metadata } from '@grpc/grpc-js'
import { setTimeout as pause } from 'node:timers/promises'
import { admit } from '../access.js'
import type { FaultKind, Method } from '../faults.js'
import type { StandInNode } from '../node.js'
import { deadlineExceeded, notLeader, notReady, timedOut } from '../refusals.js'

export interface Caller {
  readonly metadata: Metadata
  getPeer(): string
}

const never = (): Promise<never> => new Promise(() => undefined)

const unplanned = (fault: never): never => {
  throw new Error(`no such fault: ${JSON.stringify(fault)}`)
}

/** Whether the caller may come in, and what goes wrong before anything is done; answers with a fault that comes later. */
export const begin = async (node: StandInNode, method: Method, caller: Caller): Promise<FaultKind | undefined> => {
  admit(node.users, caller.metadata)
  const fault = node.faults.take(method)
  if (!fault) return undefined
  switch (fault.what) {
    case 'silent':
      return never()
    case 'slow':
      await pause(fault.milliseconds)
      return undefined
    case 'reset-before':
      node.reset(caller.getPeer())
      return never()
    case 'not-leader':
      throw notLeader(fault.leader)
    case 'not-ready':
      throw notReady()
    case 'timeout':
      throw timedOut()
    case 'deadline-exceeded':
      throw deadlineExceeded()
    case 'silent-after':
    case 'reset-after':
    case 'drop':
      return fault
    default:
      return unplanned(fault)
  }
}

/** What goes wrong when all is done and only the answer is missing. */
export const finish = async (node: StandInNode, fault: FaultKind | undefined, caller: Caller): Promise<void> => {
  if (fault?.what === 'silent-after') await never()
  if (fault?.what !== 'reset-after') return
  node.reset(caller.getPeer())
  await never()
}
