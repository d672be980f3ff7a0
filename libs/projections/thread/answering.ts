import type { MessagePort } from 'node:worker_threads'
import type { Projector } from '../projector.js'
import { TablesOutOfReach } from '../read-models.js'
import type { Answers, Asked, Told } from './messages.js'

/** Lets a projector in this thread answer whoever asks on a port. */
export const answering = (projector: Projector, port: MessagePort, closed: () => Promise<void>): void => {
  const answerTo = async (asked: Asked): Promise<Answers[keyof Answers]> => {
    switch (asked.what) {
      case 'reach':
        return projector.reach(asked.partnership, asked.wanted)
      case 'past':
        return projector.past(asked.partnership, asked.asAt)
      case 'honourErasures':
        return projector.honourErasures(asked.milliseconds)
      case 'state':
        return projector.state()
      case 'close':
        await projector.close()
        await closed()
        return null
    }
  }
  const tell = (told: Told): void => port.postMessage(told)
  port.on('message', (asked: Asked) => {
    void answerTo(asked)
      .then(
        (answer) => tell({ id: asked.id, answer }),
        (error: unknown) => tell({ id: asked.id, error: failureOf(error) }),
      )
      .finally(() => asked.what === 'close' && port.close())
  })
}

const failureOf = (error: unknown): NonNullable<Told['error']> => {
  if (error instanceof TablesOutOfReach) return { name: error.name, message: error.why }
  return error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) }
}
