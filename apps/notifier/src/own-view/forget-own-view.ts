// Why: what somebody did in the victim view, and still asks for there, ends with them when they are erased: nobody is let in, called or asked any more.
import type { Query } from '@kept-informed/postgres'

/** That somebody signed in, when and how, stays as ids and times, like every use of details; nothing by which one could go on or be found. */
export async function forgetOwnView(q: Query, victimId: string): Promise<void> {
  await q.query(`update sign_in set address_hash = '', code_hash = null, pass_hash = null, look_at = null where victim_id = $1`, [victimId])
  for (const table of ['call_wanted', 'contact_offered', 'survey_done', 'caller_check', 'wish']) await q.query(`delete from ${table} where victim_id = $1`, [victimId])
}
