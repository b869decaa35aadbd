// Why: what another pack would change is asked of the packs that a copy has, which may be more than the shipped ones.
import { folderOf, readSettings } from '@kept-informed/runtime'
import { type CodePack, readFurtherPacks, SHIPPED_PACKS } from '@kept-informed/victims-code'
import pg from 'pg'

/** Those of CODE_PACKS where it is set, else those in use in the copy; the shipped ones where neither is known. Throws WrongSettings. */
export async function packsOfCopy(env: Record<string, string | undefined>, connectionString: string): Promise<readonly CodePack[]> {
  const { CODE_PACKS: given } = readSettings(env, { CODE_PACKS: folderOf<readonly CodePack[] | null>('.json', 'packs', readFurtherPacks).or(null) })
  return given ?? (await packsInUse(connectionString)) ?? SHIPPED_PACKS
}

async function packsInUse(connectionString: string): Promise<CodePack[] | null> {
  const client = new pg.Client({ connectionString, options: '-c default_transaction_read_only=on' })
  await client.connect()
  try {
    const there = await client.query<{ there: boolean }>(`select exists (select 1 from information_schema.columns where table_schema = 'rules' and table_name = 'rules_in_use' and column_name = 'packs') as there`)
    if (there.rows[0]?.there !== true) return null
    const { rows } = await client.query<{ packs: string | null }>('select packs from rules.rules_in_use')
    return rows[0]?.packs ? (JSON.parse(rows[0].packs) as CodePack[]) : null
  } finally {
    await client.end()
  }
}
