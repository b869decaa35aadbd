// Why: anybody with the copy can prove, in one command, that nothing in the record was changed: `npm run verify-chain [-- --json FILE]`.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type ChainsReport, openEvidenceDatabase, verifyChains } from '@kept-informed/app-evidence'
import { WrongSettings } from '@kept-informed/runtime'
import pg from 'pg'
import { NoCopy, withCopy } from './find-copy.js'

const EMPTY: ChainsReport = { valid: true, chains: 0, entries: 0, roots: 0, firstBroken: null }
const PROGRESS_EVERY = 1_000

function jsonFile(): string | undefined {
  try {
    return parseArgs({ options: { json: { type: 'string' } } }).values.json
  } catch (error) {
    return wrongUse(error)
  }
}

function wrongUse(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nuse: npm run verify-chain [-- --json FILE]\n`)
  return process.exit(2)
}

async function verify(databaseUrl: string): Promise<ChainsReport> {
  if (!(await hasEvidence(databaseUrl))) return EMPTY
  const database = await openEvidenceDatabase(databaseUrl)
  const progress = (chains: number): void => {
    if (process.stderr.isTTY && chains % PROGRESS_EVERY < 200) process.stderr.write(`\r${chains} chains`)
  }
  return verifyChains(database, progress).finally(() => database.close())
}

/** Looking must not make the schema: it belongs to the service's role. */
async function hasEvidence(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return ((await client.query(`select 1 from information_schema.tables where table_schema = 'evidence' and table_name = 'entry'`)).rowCount ?? 0) > 0
  } finally {
    await client.end()
  }
}

function tableOf({ valid, chains, entries, roots, firstBroken }: ChainsReport): string {
  const rows = [['chains', chains], ['entries', entries], ['daily roots', roots], ['valid', valid ? 'yes' : 'NO'], ...(firstBroken ? [['first broken chain', firstBroken.chain], ['index', firstBroken.index], ['why', firstBroken.why]] : [])]
  return rows.map(([name, value]) => `${String(name).padEnd(20)}${value}`).join('\n')
}

const file = jsonFile()
const report = await withCopy(process.env, ({ databaseUrl }) => verify(databaseUrl)).catch((error: unknown) => {
  if (error instanceof NoCopy || error instanceof WrongSettings) return wrongUse(error)
  throw error
})
process.stdout.write(`${process.stderr.isTTY ? '\r' : ''}${tableOf(report)}\n`)
if (file !== undefined) {
  const { valid, firstBroken, chains, entries, roots } = report
  await writeFile(file, `${JSON.stringify({ valid, firstBroken, chains, entries, roots }, null, 2)}\n`)
}
process.exit(report.valid ? 0 : 1)
