// Why: rules must hear of every erasure and every age in every case that the person is in, also in one that came later. Each new pair
// of person and case, and each change of a person, is marked and looked at once; so neither order nor a crash can lose one.
import { DELIVERIES_TOPIC, type PersonMessage } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import { type Database, HopWrite, type Query } from '@kept-informed/postgres'
import { GROUP, SOURCE } from '../journey/save-journeys.js'
import { type AgeFact, ageOf } from './age.js'
import { type DetailsRow, openDetails } from './details-row.js'
import type { Sealing } from './sealing.js'

type Parts = { database: Database; sealing: Sealing; childDirectFrom: number }
type Due = { victim_id: string; case_id: string; erased_at: Instant | null; age_fact: string | null }

const AT_ONCE = 500

const IS_DUE = 'select exists (select 1 from case_victim where facts_due) or exists (select 1 from victim_details where age_changes_at <= $1) as due'

/** How many pairs were looked at. It is woken by every change of a case, and mostly nothing is due. */
export async function tellPersonFacts(parts: Parts, now: Instant): Promise<number> {
  const [found] = await parts.database.query<{ due: boolean }>(IS_DUE, [now])
  return found?.due === true ? tellDue(parts, now) : 0
}

const tellDue = ({ database, sealing, childDirectFrom }: Parts, now: Instant): Promise<number> =>
  database.transaction(async (q) => {
    await growOlder(q, { sealing, childDirectFrom }, now)
    const held = await q.query<Pick<Due, 'victim_id' | 'case_id'>>('select victim_id, case_id from case_victim where facts_due order by victim_id limit $1 for update skip locked', [AT_ONCE])
    if (held.length === 0) return 0
    // Asked after the pairs are held, not with them: what was committed just before must be seen.
    const due = await q.query<Due>(
      'select d.victim_id, d.case_id, v.erased_at, v.age_fact from unnest($1::text[], $2::text[]) d(victim_id, case_id) left join victim_details v using (victim_id)',
      [held.map((row) => row.victim_id), held.map((row) => row.case_id)],
    )
    const messages = due.flatMap((row) => factsOf(row, now))
    const hop = new HopWrite({ group: GROUP, pseudo: '~people', shard: 0 })
    if (messages.length > 0) hop.publish(DELIVERIES_TOPIC, SOURCE, messages)
    hop.add('told', `update case_victim c set facts_due = false, check_at = coalesce(c.check_at, (select ${hop.param(now)}::bigint from victim_details v where v.victim_id = c.victim_id and v.contacts_expire))
      from unnest(${hop.param(due.map((row) => row.victim_id))}::text[], ${hop.param(due.map((row) => row.case_id))}::text[]) d(victim_id, case_id)
      where c.victim_id = d.victim_id and c.case_id = d.case_id and ${hop.fenced}`)
    await hop.run(q)
    return due.length
  })

function factsOf({ victim_id: victimId, case_id: caseId, erased_at: erasedAt, age_fact }: Due, now: Instant): PersonMessage[] {
  if (erasedAt !== null) return [{ type: 'victim-erased.v1', caseId, at: now, data: { fact: { kind: 'erased', victimId, at: erasedAt } } }]
  if (age_fact === null) return []
  return [{ type: 'victim-age-known.v1', caseId, at: now, data: { fact: { kind: 'child', victimId, at: now, ...(JSON.parse(age_fact) as AgeFact) } } }]
}

async function growOlder(q: Query, { sealing, childDirectFrom }: Omit<Parts, 'database'>, now: Instant): Promise<void> {
  const birthdays = await q.query<DetailsRow>('select * from victim_details where age_changes_at <= $1 order by age_changes_at, victim_id limit $2 for update skip locked', [now, AT_ONCE])
  for (const row of birthdays) {
    const age = ageOf(openDetails(sealing, row)?.dateOfBirth ?? null, now, childDirectFrom)
    await q.query('update victim_details set age_changes_at = $2, age_fact = $3 where victim_id = $1', [row.victim_id, age?.changesAt ?? null, age ? JSON.stringify(age.fact) : null])
  }
  if (birthdays.length > 0) await q.query('update case_victim set facts_due = true where victim_id = any($1)', [birthdays.map((row) => row.victim_id)])
}
