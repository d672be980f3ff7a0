import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What Prometheus is told. Labels are outcomes and the codes of partnerships: nothing of a person. */
export class Meters {
  readonly registry = new Registry()
  readonly #on = { registers: [this.registry] }

  readonly appends = new Counter({
    ...{ name: 'ledger_appends_total', help: 'Appends to the log, by what became of them' },
    ...{ labelNames: ['outcome'] as const, ...this.#on },
  })
  readonly appendSeconds = new Histogram({
    ...{ name: 'ledger_append_seconds', help: 'Time until an append was on the disk, or refused' },
    ...{ buckets: [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2], ...this.#on },
  })
  readonly appendsWaiting = new Gauge({ name: 'ledger_appends_waiting', help: 'Appends that have not been answered yet', ...this.#on })
  readonly groupSize = new Histogram({
    ...{ name: 'ledger_append_group_size', help: 'Appends that shared one transaction' },
    ...{ buckets: [1, 2, 4, 8, 16, 32, 64, 128], ...this.#on },
  })
  readonly logUp = new Gauge({ name: 'ledger_log_up', help: '1 where the log answers, 0 where it does not', ...this.#on })
  readonly writable = new Gauge({
    ...{ name: 'ledger_log_writable', help: '0 where the log does not answer, or took nothing when it was last asked to', ...this.#on },
  })

  readonly accessLogFits = new Gauge({
    ...{
      name: 'ledger_access_log_fits',
      help: '0 where the access log is not what the log says of it, or could not be compared',
      ...this.#on,
    },
  })

  readonly tables = {
    lagEvents: this.#ofTables('ledger_projection_lag_events', 'Events recorded that the tables do not hold yet'),
    lagSeconds: this.#ofTables('ledger_projection_lag_seconds', 'Seconds since the first of them was recorded'),
    age: this.#ofTables('ledger_tables_age_seconds', 'Seconds since the tables last held everything recorded; 0 while they do'),
    stopped: this.#ofTables('ledger_projection_stopped', '1 where an event cannot be applied'),
    rebuilding: this.#ofTables('ledger_tables_rebuilding', '1 while the tables are made anew'),
  }

  constructor() {
    collectDefaultMetrics({ register: this.registry })
    for (const outcome of ['stored', 'overtaken', 'unavailable', 'failed'] as const) this.appends.inc({ outcome }, 0)
  }

  #ofTables(name: string, help: string): Gauge<'partnership'> {
    return new Gauge({ name, help, labelNames: ['partnership'] as const, registers: [this.registry] })
  }
}
