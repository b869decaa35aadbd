// Why: which cases are restricted is asked with every page of quarantine; few ever said so, and they are found without looking at the others.
import type { Migration, MigrationRunner } from '@kept-informed/postgres'

/** Facts that may make a case restricted; whether one is follows from all its facts. */
export const RESTRICTING = `(type = 'case-restricted' or type = 'crime-reported' and event like '%"restricted":true%')`

const CHANGES = [
  `create index case_event_restricting on case_event (case_id) where ${RESTRICTING}`,
  // What a record in quarantine would do were it taken: until then its case is nobody's.
  `alter table quarantine add column restricts boolean not null default false`,
  `create index quarantine_restricting on quarantine (case_id) where restricts and state in ('parked', 'waiting')`,
  // Of those that are there already, rather one too many.
  `update quarantine set restricts = true where state in ('parked', 'waiting')
      and (position('"restricted"'::bytea in value) > 0 or position('case-restricted'::bytea in value) > 0 or headers like '%case-restricted%')`,
]

export class Rules3 implements Migration {
  readonly name = 'Rules1795600000003'

  async up(runner: MigrationRunner): Promise<void> {
    for (const sql of CHANGES) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('facts are never taken down')
  }
}
