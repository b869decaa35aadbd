// Why: one registry a service, so that several services in one process (the local run) do not mix their numbers.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export class Metrics {
  readonly registry = new Registry()

  constructor(service: string) {
    this.registry.setDefaultLabels({ service })
    collectDefaultMetrics({ register: this.registry })
  }

  counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name: `kept_informed_${name}`, help, labelNames, registers: [this.registry] })
  }

  /** `collect` is asked at each scrape. */
  gauge<Label extends string>(name: string, help: string, labelNames: Label[], collect?: (gauge: Gauge<Label>) => Promise<void> | void): Gauge<Label> {
    const gauge: Gauge<Label> = new Gauge({
      name: `kept_informed_${name}`, help, labelNames, registers: [this.registry],
      collect: collect ? () => collect(gauge) : undefined,
    })
    return gauge
  }

  histogram<Label extends string>(name: string, help: string, labelNames: Label[], buckets: number[]): Histogram<Label> {
    return new Histogram({ name: `kept_informed_${name}`, help, labelNames, buckets, registers: [this.registry] })
  }
}
