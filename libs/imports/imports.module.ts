import { handlerFor } from '@ledger/event-store/command-handler'
import { queryFor } from '@ledger/projections/query-handler'
import { Module } from '@nestjs/common'
import { unfinishedImports } from './read/unfinished-imports/unfinished-imports.js'
import { asWrittenOf } from './read/what-sources-said/what-sources-said.js'
import { CompleteImport, completeImport } from './write/complete-import/complete-import.js'
import { ReadImportRow, readImportRow } from './write/read-import-row/read-import-row.js'
import { StartImport, startImport } from './write/start-import/start-import.js'

export const UnfinishedImports = queryFor('unfinished-imports', unfinishedImports)
export const AsWrittenOf = queryFor('as-written-of', asWrittenOf)

@Module({
  providers: [
    handlerFor(StartImport, startImport),
    handlerFor(ReadImportRow, readImportRow),
    handlerFor(CompleteImport, completeImport),
    UnfinishedImports.Handler,
    AsWrittenOf.Handler,
  ],
})
export class ImportsModule {}
