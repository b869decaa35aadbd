// Why: what is done once in the life of a state (beginning, the example case) must not be done again after a restart or a kill.
import type { Query } from '@kept-informed/postgres'

export type Milestone = 'begun' | 'example'

export async function hasReached(db: Query, name: Milestone): Promise<boolean> {
  return (await db.query('select 1 from milestone where name = $1', [name])).length > 0
}

export async function reach(db: Query, name: Milestone): Promise<void> {
  await db.query('insert into milestone (name) values ($1) on conflict do nothing', [name])
}
