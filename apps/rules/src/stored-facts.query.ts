// Why: whoever asks what another Code would have meant reads every case's facts, a few hundred cases at a time, and changes nothing.
import type { CaseEvent } from '@kept-informed/case-event'
import type { CaseFacts, PersonFact, Telling } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'

/** One of `of` equal parts of all cases. */
export type Share = { part: number; of: number }

const AT_ONCE = 500

/** All facts of each case of that share, page by page, in order of the reference. */
export async function* storedFacts(database: Query, { part, of }: Share): AsyncGenerator<CaseFacts[]> {
  for (let after = ''; ; ) {
    const rows = await database.query<{ case_id: string }>(
      'select case_id from case_state where case_id > $1 and abs(hashtext(case_id)) % $2 = $3 order by case_id limit $4',
      [after, of, part, AT_ONCE],
    )
    const last = rows.at(-1)
    if (!last) return
    after = last.case_id
    const ids = rows.map(({ case_id }) => case_id)
    const cases = new Map(ids.map((caseId) => [caseId, { events: [] as CaseEvent[], tellings: [] as Telling[], persons: [] as PersonFact[] }]))
    const [events, facts] = await Promise.all([
      database.query<{ case_id: string; event: string }>('select case_id, event from case_event where case_id = any($1)', [ids]),
      database.query<{ case_id: string; body: string }>('select case_id, body from fact where case_id = any($1)', [ids]),
    ])
    for (const { case_id, event } of events) cases.get(case_id)?.events.push(JSON.parse(event) as CaseEvent)
    for (const { case_id, body } of facts) {
      const fact = JSON.parse(body) as { telling: Telling } | { person: PersonFact }
      if ('telling' in fact) cases.get(case_id)?.tellings.push(fact.telling)
      else cases.get(case_id)?.persons.push(fact.person)
    }
    yield [...cases.values()]
  }
}

export const countStoredCases = async (database: Query): Promise<number> => (await database.query<{ n: number }>('select count(*)::int as n from case_state'))[0]?.n ?? 0
