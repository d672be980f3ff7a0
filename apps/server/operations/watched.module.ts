import { Module, type DynamicModule } from '@nestjs/common'
import { TerminusModule } from '@nestjs/terminus'
import type { DataFolder } from '../data-folder.js'
import { HealthRoute } from '../routes/operations/health.route.js'
import { MetricsRoute } from '../routes/operations/metrics.route.js'
import { Meters } from './meters.js'
import { Readiness } from './readiness.js'
import { Watch, type Lying } from './watch.js'
import { watchedLog } from './watched-log.js'

/** Health and metrics of one open data folder, and the same folder with a log that is watched. */
@Module({})
export class WatchedModule {
  static over(opened: DataFolder, meters: Meters, lying: Lying): { readonly watched: DataFolder; readonly module: DynamicModule } {
    const log = watchedLog(opened.store, meters)
    const watch = new Watch(log, opened, lying)
    return {
      watched: { ...opened, store: log.store },
      module: {
        module: WatchedModule,
        imports: [TerminusModule.forRoot({ logger: false })],
        controllers: [HealthRoute, MetricsRoute],
        providers: [Readiness, { provide: Watch, useValue: watch }, { provide: Meters, useValue: meters }],
        exports: [Watch],
      },
    }
  }
}
