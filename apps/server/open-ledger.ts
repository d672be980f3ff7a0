import { NestFactory } from '@nestjs/core'
import { CommandBus, QueryBus } from '@nestjs/cqrs'
import { openDataFolder, type DataFolder, type DataFolderOptions } from './data-folder.js'
import { LedgerModule } from './ledger.module.js'

/** A ledger without its pages: for the command line, and to load it. */
export interface OpenLedger extends DataFolder {
  readonly commands: CommandBus
  readonly queries: QueryBus
}

export const openLedger = async (options: DataFolderOptions): Promise<OpenLedger> => {
  const opened = await openDataFolder(options)
  const context = await NestFactory.createApplicationContext(LedgerModule.over(opened), { logger: ['error', 'warn'] })
  return {
    ...opened,
    commands: context.get(CommandBus),
    queries: context.get(QueryBus),
    close: async () => {
      await context.close()
      await opened.close()
    },
  }
}
