// Why: what an attacker has is everything: every row of every schema as text, every file of the print folder, what its letters say, and
// every line that was logged.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { extractText, getDocumentProxy } from 'unpdf'

/** `where`: `<schema>.<table>`, or the name of the file. */
export type Found = { where: string; text: string }

/** Every row of every table that is not the server's own, bytea as the text that it holds. */
export async function tablesOf(databaseUrl: string): Promise<Found[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string; bytes: string[] }>(
      `select quote_ident(t.table_schema) || '.' || quote_ident(t.table_name) as name,
              array(select quote_ident(c.column_name) from information_schema.columns c where c.table_schema = t.table_schema and c.table_name = t.table_name and c.data_type = 'bytea')::text[] as bytes
         from information_schema.tables t where t.table_type = 'BASE TABLE' and t.table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const found: Found[] = []
    for (const { name, bytes } of tables.rows) {
      const { rows } = await client.query<Record<string, unknown>>(`select t::text as "as text" ${bytes.map((column) => `, t.${column}`).join('')} from ${name} t`)
      const texts = rows.flatMap((row) => Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))))
      found.push({ where: name, text: texts.join('\n') })
    }
    return found
  } finally {
    await client.end()
  }
}

/** The bytes of each file in it, however deep, and of a PDF what can be read off it. */
export async function filesOf(folder: string): Promise<Found[]> {
  const found: Found[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    found.push({ where: path, text: bytes.toString('latin1') }, { where: `${path} read`, text: entry.name.endsWith('.pdf') ? await readOff(bytes) : bytes.toString('utf8') })
  }
  return found
}

const readOff = async (pdf: Buffer): Promise<string> => (await extractText(await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 }), { mergePages: true })).text
