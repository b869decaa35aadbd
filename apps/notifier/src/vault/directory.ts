// Why: a message says whom to ask: the officer, else their unit, else the force. What is known of officers and units is kept as it was
// put; it is the force's own directory, not a victim's details.
import type { Query } from '@kept-informed/postgres'

export type OfficerEntry = { name: string; rank?: string; unit?: string; phone: string; email?: string; supervisorId?: string }
export type UnitEntry = { name: string; phone: string; hours?: string; supervisorId?: string }
export type Directory = { officers: Map<string, OfficerEntry>; units: Map<string, UnitEntry> }

export async function putOfficer(q: Query, officerId: string, entry: OfficerEntry): Promise<void> {
  await q.query('insert into officer values ($1, $2) on conflict (officer_id) do update set entry = excluded.entry', [officerId, JSON.stringify(entry)])
}

export async function putUnit(q: Query, unit: string, entry: UnitEntry): Promise<void> {
  await q.query('insert into unit values ($1, $2) on conflict (unit) do update set entry = excluded.entry', [unit, JSON.stringify(entry)])
}

/** As colleagues know them; who is not in the directory is not among them. */
export async function namesOfOfficers(q: Query, officerIds: readonly string[]): Promise<{ officerId: string; name: string; rank: string | null; unit: string | null }[]> {
  const rows = await q.query<{ officer_id: string; entry: string }>('select officer_id, entry from officer where officer_id = any($1) order by officer_id', [officerIds])
  return rows.map(({ officer_id, entry }) => {
    const { name, rank = null, unit = null } = JSON.parse(entry) as OfficerEntry
    return { officerId: officer_id, name, rank, unit }
  })
}

export async function directoryOf(q: Query, officerIds: string[], units: string[]): Promise<Directory> {
  const officers = new Map<string, OfficerEntry>()
  for (const row of await q.query<{ officer_id: string; entry: string }>('select * from officer where officer_id = any($1)', [officerIds])) officers.set(row.officer_id, JSON.parse(row.entry) as OfficerEntry)
  const named = [...new Set([...units, ...[...officers.values()].flatMap(({ unit }) => unit ?? [])])]
  const entries = await q.query<{ unit: string; entry: string }>('select * from unit where unit = any($1)', [named])
  return { officers, units: new Map(entries.map((row) => [row.unit, JSON.parse(row.entry) as UnitEntry])) }
}
