import { Module } from '@nestjs/common'
import { handlerFor } from '@ledger/event-store'
import * as write from './commands.js'
import { providerLinks } from './read/provider-links/provider-links.js'
import { sessions } from './read/sessions/sessions.js'

@Module({
  providers: [
    handlerFor(write.StartSession, write.startSession),
    handlerFor(write.EndSession, write.endSession),
    handlerFor(write.EndSessions, write.endSessions),
    handlerFor(write.LinkProvider, write.linkProvider),
    handlerFor(write.UnlinkProvider, write.unlinkProvider),
    handlerFor(write.SuspendPerson, write.suspendPerson),
    handlerFor(write.ReinstatePerson, write.reinstatePerson),
    handlerFor(write.KeepWords, write.keepWords),
  ],
})
export class AccessModule {}

export const accessProjections = [sessions, providerLinks]
