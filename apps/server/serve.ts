import { Logger } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { systemClock } from '@ledger/event-store'
import { placeOf } from '@ledger/projections'
import { dailySeal } from './access/daily-seal.js'
import { openDataFolder, type DataFolderOptions } from './data-folder.js'
import { everyEventType, everyProjection } from './everything.js'
import { dress } from './layout/web.js'
import { Meters } from './operations/meters.js'
import { OpenIdProvider } from './openid/provider.js'
import { openReaders } from './readers/readers.js'
import { ServerModule, type SigningInWays } from './server.module.js'
import { defaultLimits } from './session/session-limits.js'
import { isReachedFromHereAlone, refuseOpenDemonstration, refuseUnsafeAddress } from './safety/public-address.js'
import { warningOfKey } from './safety/readable-by-others.js'
import { serverOptions } from './safety/web-safety.js'
import type { Settings } from './settings/settings.js'
import { uploadsOf } from './uploads/uploads.js'

export interface Served {
  /** Such as `http://127.0.0.1:3000`. */
  readonly address: string
  close(): Promise<void>
}

/** Port 0 for any that is free. */
export type ServeOptions = DataFolderOptions & Settings

/**
 * Serves the pages: to this machine alone unless it is told otherwise, and then only where that is safe.
 * @throws WrongSettings that names what is missing
 */
export const serve = async (options: ServeOptions): Promise<Served> => {
  refuseUnsafeAddress(options)
  const warning = warningOfKey(options)
  if (warning) new Logger('Safety').warn(warning)
  const {
    port = 3000,
    host = '127.0.0.1',
    publicUrl,
    openId,
    web: _web,
    localAccounts = true,
    publishedOnLoopback: _published,
    session = {},
    ...lying
  } = options
  const provider = openId && publicUrl ? new OpenIdProvider(openId, publicUrl) : null
  const meters = new Meters()
  const onGroup = (appends: number): void => meters.groupSize.observe(appends)
  const opened = await openDataFolder({ projecting: 'in a thread', onGroup, ...lying })
  try {
    refuseOpenDemonstration(options, opened.founded)
  } catch (error) {
    await opened.close()
    throw error
  }
  await opened.readModels.warm()
  const mayChoose = opened.founded.demonstration && isReachedFromHereAlone(options)
  const ways: SigningInWays = { limits: { ...defaultLimits, ...session }, openId: provider, mayChoose, localAccounts }
  const readers = openReaders(placeOf({ folder: options.folder, projections: everyProjection, eventTypes: everyEventType }))
  const seal = dailySeal(opened, systemClock, options.eventStore === undefined)
  const app = await NestFactory.create<NestFastifyApplication>(
    ServerModule.over(opened, meters, readers, ways, {
      uploads: uploadsOf(opened, options),
      seal,
      isOnServer: options.eventStore !== undefined,
    }),
    new FastifyAdapter(serverOptions(options)),
    {
      logger: ['error', 'warn'],
    },
  )
  await dress(app, { accessLog: opened.accessLog, isDemonstration: opened.founded.demonstration }, options)
  await app.listen(port, host)
  return {
    address: (await app.getUrl()).replace('localhost', '127.0.0.1'),
    close: async () => {
      await app.close()
      await seal.close()
      await readers.close()
      await opened.close()
    },
  }
}
