// Why: the hop as it runs in the service, nothing left out: parse, read the cases, derive, diff, one fenced statement, the outbox read
// and published. Everything but Kafka's and PostgreSQL's own work is this process's.
import { inTheBackground, onCaseEvents, openRulesDatabase, type RulesParts } from '@kept-informed/app-rules'
import { kafkaEventLog, OutboxRelay } from '@kept-informed/event-log'
import { supervisedOver } from '@kept-informed/identity'
import { positionOf } from '@kept-informed/postgres'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import { systemClock } from '@kept-informed/runtime'
import type { Leg } from './leg.js'

export const rulesLeg: Leg = async ({ brokers, topic, databaseUrl, expected, prefix }) => {
  const eventLog = kafkaEventLog({ brokers, topicPrefix: prefix, clientId: 'bench' })
  const database = await openRulesDatabase(databaseUrl)
  const parts: RulesParts = {
    clock: systemClock(), database, eventLog, packs: SHIPPED_PACKS, calendar: workingCalendar(), supervised: supervisedOver(undefined), settings: { PARK_UNKNOWN_CASE_HOURS: 24 }, whatIf: inTheBackground(databaseUrl),
    auth: { verify: () => Promise.resolve(null) }, metrics: new Metrics('bench'), logger: createLogger({ level: 'silent', name: 'bench' }),
  }
  const relay = new OutboxRelay({ database, eventLog, group: 'rules' })
  relay.start()
  let began = 0
  let seen = 0
  let finish: () => void = () => undefined
  const done = new Promise<void>((resolve) => (finish = resolve))
  const consumer = await eventLog.consume({
    group: 'rules', topics: [topic], positionOf: (name, partition) => positionOf(database, 'rules', name, partition),
    onBatch: async (batch) => {
      began ||= performance.now()
      const handled = await onCaseEvents(parts, batch)
      relay.poke()
      seen += handled.kept
      if (seen >= expected) finish()
    },
  })
  await done
  while (!(await relay.idle())) await new Promise((wait) => setTimeout(wait, 5))
  const seconds = (performance.now() - began) / 1000
  await consumer.stop()
  await relay.stop()
  const [row] = await database.query<{ n: number }>('select count(*) as n from case_event')
  await database.close()
  await eventLog.close()
  return { seconds, counted: row?.n ?? 0 }
}
