// Why: whoever asks what another Code would have meant reads every case's facts, a few hundred cases at a time, and changes nothing.
import type { CaseEvent } from '@kept-informed/case-event'
import type { CaseFacts, PersonFact, Telling } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'

/** One of `of` equal parts of all cases. */
export type Share = { part: number; of: number }

const AT_ONCE = 500

/** All facts of each case of that share but those left out, page by page, in order of the reference. The next page is being read while one is worked on. */
export async function* storedFacts(database: Query, share: Share, without: readonly string[]): AsyncGenerator<CaseFacts[]> {
  const pageAfter = (after: string): Promise<Row[]> => readPage(database, share, { after, without })
  let reading = pageAfter('')
  for (;;) {
    const rows = await reading
    const last = rows.at(-1)
    if (!last) return
    reading = pageAfter(last.case_id)
    // Whoever stops asking leaves a page unread; whether it could be read is then nobody's matter.
    reading.catch(() => undefined)
    yield rows.map(factsOf)
  }
}

type Row = { case_id: string; events: string | null; facts: string | null }
type FactBody = { telling: Telling } | { person: PersonFact }

/** A case is one row, its facts one list of JSON: fewer rows, and one text to read. */
const readPage = (database: Query, { part, of }: Share, { after, without }: { after: string; without: readonly string[] }): Promise<Row[]> =>
  database.query<Row>(
    `select case_id, (select string_agg(event, ',') from case_event e where e.case_id = page.case_id) as events, (select string_agg(body, ',') from fact f where f.case_id = page.case_id) as facts
       from (select case_id from case_state where case_id > $1 and abs(hashtext(case_id)) % $2 = $3 and case_id <> all($5) order by case_id limit $4) page order by case_id`,
    [after, of, part, AT_ONCE, without],
  )

function factsOf({ events, facts }: Row): CaseFacts {
  const found = listOf<FactBody>(facts)
  return {
    events: listOf<CaseEvent>(events),
    tellings: found.flatMap((fact) => ('telling' in fact ? [fact.telling] : [])),
    persons: found.flatMap((fact) => ('person' in fact ? [fact.person] : [])),
  }
}

const listOf = <T>(joined: string | null): T[] => (joined === null ? [] : (JSON.parse(`[${joined}]`) as T[]))

export const countStoredCases = async (database: Query): Promise<number> => (await database.query<{ n: number }>('select count(*)::int as n from case_state'))[0]?.n ?? 0
