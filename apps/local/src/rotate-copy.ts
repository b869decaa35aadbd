// Why: which key comes next depends on who keeps them: where we may write the file of keys we make the next one, where the force gives
// them we take the newest of those; and what an earlier run has left undone comes first.
import { accessSync, constants } from 'node:fs'
import { configuredMasterKeys, rotateMasterKey, type Rotation, type RotationProgress, type VaultKeys } from '@kept-informed/app-notifier'
import { openDatabase } from '@kept-informed/postgres'
import pg from 'pg'
import type { Copy } from './find-copy.js'
import { addMasterKey, localMasterKeyFile, localVaultKeys } from './local-vault-keys.js'

type Env = Record<string, string | undefined>

/** Thrown when the copy has no vault (of this version). */
export class NoVault extends Error {
  override readonly name = 'NoVault'
}
/** Thrown when no further master key is given, and none can be made here. */
export class NothingToRotateTo extends Error {
  override readonly name = 'NothingToRotateTo'
}

/** `opensNothing`: ids of the master keys that are configured and wrap nothing any more. */
export type RotationReport = Rotation & { opensNothing: string[] }

export async function rotateCopy({ databaseUrl, stateDir }: Copy, env: Env, progress: RotationProgress): Promise<RotationReport> {
  const current = await masterOfCopy(databaseUrl)
  const given = env['MASTER_KEY'] || env['MASTER_KEY_FILE'] ? () => configuredMasterKeys(env) : null
  const file = env['MASTER_KEY'] ? null : env['MASTER_KEY_FILE'] || localMasterKeyFile(stateDir)
  const database = await openDatabase({ url: databaseUrl, schema: 'notifier', migrations: [], maxConnections: 3 })
  try {
    const keys = await nextKeys(await localVaultKeys(stateDir, given), { file, current, pending: current.pending > 0, again: () => localVaultKeys(stateDir, given) })
    const rotation = await rotateMasterKey(database, keys, progress)
    return { ...rotation, opensNothing: rotation.left > 0 ? [] : keys.masterKeys.all().map(({ id }) => id).filter((id) => id !== rotation.masterId) }
  } finally {
    await database.close()
  }
}

type Next = { file: string | null; current: { id: string }; pending: boolean; again: () => Promise<VaultKeys> }

/** The keys whose newest is the one to rotate to. */
async function nextKeys(keys: VaultKeys, { file, current, pending, again }: Next): Promise<VaultKeys> {
  if (keys.masterKeys.newest().id !== current.id || pending) return keys
  if (file !== null && isWritable(file)) {
    await addMasterKey(file)
    return again()
  }
  if (keys.masterKeys.all().length > 1) return keys
  throw new NothingToRotateTo('there is no next master key: put one before the present one in MASTER_KEY (separated by a comma) or on the first line of MASTER_KEY_FILE, for every notifier, and run this again')
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    // Then the force keeps it, and gives us the next one.
    return false
  }
}

/** Looking must not make the schema: it belongs to the service's role. */
async function masterOfCopy(connectionString: string): Promise<{ id: string; pending: number }> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('notifier.vault_key') is not null as there`)
    if (rows[0]?.there !== true) throw new NoVault('the copy has no vault of this version yet: start it once')
    const found = await client.query<{ value: string; pending: string }>(
      `select k.value, (select count(*) from notifier.victim_details where wrapped_key is not null and split_part(wrapped_key, '.', 2) <> k.value) as pending from notifier.vault_key k where k.name = 'master'`,
    )
    const [row] = found.rows
    if (!row) throw new NoVault('the vault of the copy was never opened: start it once')
    return { id: row.value, pending: Number(row.pending) }
  } finally {
    await client.end()
  }
}
