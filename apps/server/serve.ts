import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { openDataFolder, type DataFolderOptions } from './data-folder.js'
import { dress } from './layout/web.js'
import { ServerModule } from './server.module.js'

export interface Served {
  /** Such as `http://127.0.0.1:3000`. */
  readonly address: string
  close(): Promise<void>
}

export interface ServeOptions extends DataFolderOptions {
  /** 0 for any that is free. */
  readonly port: number
}

/** Serves the pages to this machine alone. */
export const serve = async ({ port, ...options }: ServeOptions): Promise<Served> => {
  const opened = await openDataFolder(options)
  await opened.readModels.catchUp()
  const app = await NestFactory.create<NestFastifyApplication>(
    ServerModule.over(opened),
    new FastifyAdapter({ routerOptions: { maxParamLength: 300 } }),
    {
      logger: ['error', 'warn'],
    },
  )
  await dress(app)
  await app.listen(port, '127.0.0.1')
  return {
    address: (await app.getUrl()).replace('localhost', '127.0.0.1'),
    close: async () => {
      await app.close()
      await opened.close()
    },
  }
}
