import { Module, type DynamicModule } from '@nestjs/common'
import { CqrsModule } from '@nestjs/cqrs'
import { AccessModule } from '@ledger/access/module'
import { ActionsModule } from '@ledger/actions/module'
import { AssuranceModule } from '@ledger/assurance/module'
import { AuditsModule } from '@ledger/audits/module'
import { DisseminationModule } from '@ledger/dissemination/module'
import { EVENT_STORE, FACTS, LEDGER_KEYS } from '@ledger/event-store'
import { HistoryModule } from '@ledger/history/module'
import { ImportsModule } from '@ledger/imports/module'
import { KeepingModule } from '@ledger/keeping/module'
import { LearningModule } from '@ledger/learning/module'
import { PartnershipModule } from '@ledger/partnership/module'
import { factSource, READ_MODELS } from '@ledger/projections'
import { RecommendationsModule } from '@ledger/recommendations/module'
import { ReviewsModule } from '@ledger/reviews/module'
import type { DataFolder } from './data-folder.js'
import { ACCESS_LOG } from './access/access-log.js'
import { ERASING, erasingIn } from './keeping/erasing.js'
import { ATTEMPTS } from './session/attempts.js'
import { IS_DEMONSTRATION, TODAY } from './today.js'

/** Puts the ledger together over one data folder: which store, which keys, which capabilities. */
@Module({})
export class LedgerModule {
  static over(opened: DataFolder): DynamicModule {
    const { store, keys, readModels, today, accessLog, attempts, founded } = opened
    const given = [
      { provide: EVENT_STORE, useValue: store },
      { provide: LEDGER_KEYS, useValue: keys },
      { provide: FACTS, useValue: factSource(readModels) },
      { provide: READ_MODELS, useValue: readModels },
      { provide: TODAY, useValue: today },
      { provide: IS_DEMONSTRATION, useValue: founded.demonstration },
      { provide: ACCESS_LOG, useValue: accessLog },
      { provide: ATTEMPTS, useValue: attempts },
      { provide: ERASING, useValue: erasingIn(opened) },
    ]
    const capabilities = [
      AccessModule,
      PartnershipModule,
      ReviewsModule,
      LearningModule,
      RecommendationsModule,
      ActionsModule,
      AuditsModule,
      DisseminationModule,
      KeepingModule,
      AssuranceModule,
      HistoryModule,
      ImportsModule,
    ]
    return {
      module: LedgerModule,
      global: true,
      imports: [CqrsModule.forRoot(), ...capabilities],
      providers: given,
      exports: [CqrsModule, ...given.map(({ provide }) => provide)],
    }
  }
}
