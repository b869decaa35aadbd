// Why: who used somebody's details, when and for what is kept here, and said in each of their cases, where it becomes evidence. A reason
// in an officer's words may name the person, so it stays sealed under that person's key: what is said is only whether one was stated.
import { randomUUID } from 'node:crypto'
import { DELIVERIES_TOPIC, type DetailsMessage, type DetailsWhy } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { CaseContext } from '@kept-informed/obligation'
import { HopWrite, type Query } from '@kept-informed/postgres'
import { GROUP, SOURCE } from '../journey/save-journeys.js'
import { shardOf } from '../journey/shard.js'

/** `sign-in`: to send a one-time code to her. */
export type UseKind = 'put' | 'read' | 'export' | 'erase' | 'sign-in'
export type CaseOf = { caseId: string; restricted: boolean }

/** `reason` sealed; null: none was stated. `cases`: those of the person, when they are known already. */
export type DetailsUse = { victimId: string; kind: UseKind; by: string; reason: string | null; at: Instant; cases?: CaseOf[] }

const SAID: Record<UseKind, DetailsMessage['type'] | null> = { put: 'personal-details-changed.v1', read: 'personal-details-read.v1', export: 'personal-details-read.v1', erase: null, 'sign-in': 'personal-details-read.v1' }

export async function recordUse(q: Query, { victimId, kind, by, reason, at, cases: known }: DetailsUse): Promise<void> {
  const cases = known ?? (await casesOf(q, victimId))
  const restricted = cases.filter((one) => one.restricted)
  await q.query('insert into details_use values ($1, $2, $3, $4, $5, $6, $7, $8)', [randomUUID(), victimId, kind, by, reason, restricted.length > 0, cases.map(({ caseId }) => caseId), at])
  const type = SAID[kind]
  if (type === null || cases.length === 0) return
  const data = { victimId, by, why: whyOf(kind, reason), at }
  const hop = new HopWrite({ group: GROUP, pseudo: '~details', shard: shardOf(victimId) })
  hop.publish(DELIVERIES_TOPIC, SOURCE, cases.map(({ caseId }): DetailsMessage => ({ type, caseId, at, data })))
  if (kind !== 'put') hop.publish(DELIVERIES_TOPIC, SOURCE, restricted.map(({ caseId }): DetailsMessage => ({ type: 'restricted-details-read.v1', caseId, at, data })))
  await hop.run(q)
}

/** Every case that names the person, and whether it is restricted now. */
export async function casesOf(q: Query, victimId: string): Promise<CaseOf[]> {
  const rows = await q.query<{ case_id: string; context: string | null }>('select v.case_id, c.context from case_victim v left join case_context c using (case_id) where v.victim_id = $1 order by v.case_id', [victimId])
  return rows.map(({ case_id, context }) => ({ caseId: case_id, restricted: context !== null && (JSON.parse(context) as CaseContext).restricted }))
}

function whyOf(kind: UseKind, reason: string | null): DetailsWhy {
  if (kind === 'put') return 'put'
  if (kind === 'export') return 'subject-access'
  if (kind === 'sign-in') return 'sign-in'
  return reason === null ? 'no-reason-stated' : 'reason-stated'
}
