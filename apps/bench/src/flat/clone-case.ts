// Why: a million open obligations take hours to come about one by one; their rows are the rows of a real case with other names. What is copied
// is all that the three services know of it, so that every index and every sweep has them before it.
import { createHash } from 'node:crypto'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** Names of a case, its victim and its events, none of which begins another; they occur in no other case's rows. */
export type Original = readonly string[]
type Table = { name: string; columns: string }

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** How far somebody has read, and what is on its way, is of no case. */
const NOT_COPIED = ['outbox', 'watermark']

/** Rows of that case, so many times over; each copy has names and ids of its own. */
export async function cloneCase(client: Client, original: Original, copies: number): Promise<void> {
  for (const table of await tablesOf(client)) {
    const rows = await rowsOf(client, table, original)
    if (rows.length > 0) await pipeline(Readable.from(clones(rows, original, copies)), client.query(copyFrom(`copy ${table.name} (${table.columns}) from stdin`)))
  }
}

async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where n.nspname in ('rules', 'notifier', 'evidence') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and not c.relname = any($1)
        and a.attidentity = '' and a.attgenerated = '' and coalesce(pg_get_expr(d.adbin, d.adrelid), '') not like 'nextval%'
      group by n.nspname, c.relname order by name`, [NOT_COPIED],
  )
  return rows
}

async function rowsOf(client: Client, { name, columns }: Table, original: Original): Promise<string[]> {
  const found: string[] = []
  const like = original.map((id) => client.escapeLiteral(`%${id}%`))
  const whole = new Transform({ transform: (chunk: Buffer, _encoding, done) => (found.push(chunk.toString()), done()) })
  await pipeline(client.query(copyTo(`copy (select ${columns} from ${name} t where t::text like any(array[${like.join(', ')}])) to stdout`)), whole)
  return found.join('').split('\n').filter((row) => row !== '')
}

function* clones(rows: readonly string[], original: Original, copies: number): Generator<string> {
  for (let n = 0; n < copies; n++) {
    const text = rows.map((row) => `${row}\n`).join('')
    yield original.reduce((of, name) => of.replaceAll(name, `${name}-${n}`), text).replace(UUID, (id) => another(id, n))
  }
}

function another(id: string, n: number): string {
  const hex = createHash('md5').update(`${n} ${id}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${id.slice(14, 18)}-${id.slice(19, 23)}-${hex.slice(12, 24)}`
}
