// Why: a run that begins takes case events from the first one on a given Kafka, but not the facts that an earlier run derived from them:
// it would hold those for its own. So its readers of facts begin where those topics end now; `--fresh` puts everything else away.
import { rm } from 'node:fs/promises'
import { DELIVERIES_TOPIC } from '@kept-informed/delivery'
import type { EventLog } from '@kept-informed/event-log'
import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'
import type { Database } from '@kept-informed/postgres'
import { openLocalDatabase } from './clock-store.js'
import type { LocalSettings } from './local.config.js'

/** Every schema that a local run makes. */
export const SCHEMAS = ['rules', 'notifier', 'evidence', 'ops_console', 'officer_view', 'outside', 'event_log', 'local'] as const

/** Puts away everything that an earlier run kept: the folder, and our schemas in a given database. */
export async function putAway({ STATE_DIR, DATABASE_URL }: Pick<LocalSettings, 'STATE_DIR' | 'DATABASE_URL'>): Promise<void> {
  if (DATABASE_URL) {
    const database = await openLocalDatabase(DATABASE_URL)
    await database.query(`drop schema if exists ${SCHEMAS.join(', ')} cascade`).finally(() => database.close())
  }
  await rm(STATE_DIR, { recursive: true, force: true })
}

type Reader = { database: Database; group: string }

/** Puts the readers of facts to the topics' present ends. Only before anything of this run is on them. */
export async function skipEarlierFacts(eventLog: EventLog, readers: Reader[]): Promise<void> {
  for (const topic of [OBLIGATIONS_TOPIC, DELIVERIES_TOPIC]) {
    const ends = await eventLog.endOffsets(topic)
    for (const { database, group } of readers) {
      await database.query(
        `insert into watermark (grp, topic, part, next_offset) select $1, $2, n - 1, next from unnest($3::bigint[]) with ordinality as ends(next, n)
         on conflict (grp, topic, part) do update set next_offset = excluded.next_offset`,
        [group, topic, ends],
      )
    }
  }
}
