import { Module, type DynamicModule } from '@nestjs/common'
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core'
import type { DataFolder } from './data-folder.js'
import { ErrorPage } from './layout/error-page.js'
import { LedgerModule } from './ledger.module.js'
import { ActionDetailsPage } from './pages/actions/action-details.page.js'
import { CheckActionPage } from './pages/actions/check-action.page.js'
import { EarlierDatePage } from './pages/earlier-date.page.js'
import { ActingAsPage } from './pages/partnership/acting-as.page.js'
import { HomePage } from './pages/partnership/home.page.js'
import { ActionDetailsRoute } from './routes/actions/action-details.route.js'
import { CheckActionRoute } from './routes/actions/check-action.route.js'
import { Visits } from './session/visits.js'
import { Welcome } from './session/welcome.js'

const pages = [HomePage, ActingAsPage, EarlierDatePage, ActionDetailsPage, CheckActionPage]

const routes = [ActionDetailsRoute, CheckActionRoute]

/** The pages and the JSON routes, over one data folder. */
@Module({})
export class ServerModule {
  static over(opened: DataFolder): DynamicModule {
    return {
      module: ServerModule,
      imports: [LedgerModule.over(opened)],
      controllers: [...pages, ...routes],
      providers: [Visits, { provide: APP_INTERCEPTOR, useClass: Welcome }, { provide: APP_FILTER, useClass: ErrorPage }],
    }
  }
}
