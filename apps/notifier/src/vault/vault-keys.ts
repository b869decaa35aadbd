// Why: which master key wraps what is new, which folder of erasure keys belongs to this database, and the key that hashes, are rows of
// the database: every process that shares it must agree on them, also while one is being changed.
import type { Database, Query } from '@kept-informed/postgres'

/** `master`: id of the master key for what is new. `erasure`: id of the folder. `hashing`: the wrapped key. */
export type VaultKeyName = 'master' | 'erasure' | 'hashing'

export async function vaultKey(q: Query, name: VaultKeyName): Promise<string | null> {
  const [row] = await q.query<{ value: string }>('select value from vault_key where name = $1', [name])
  return row?.value ?? null
}

export const putVaultKey = (q: Query, name: VaultKeyName, value: string): Promise<unknown> =>
  q.query('insert into vault_key values ($1, $2) on conflict (name) do update set value = excluded.value', [name, value])

/** The id to wrap a new key with in this transaction: it cannot change before the transaction has ended. */
export async function masterIdForNew(q: Query): Promise<string> {
  await q.query(`select pg_advisory_xact_lock_shared(${VAULT_LOCK})`)
  const id = await vaultKey(q, 'master')
  if (id === null) throw new Error('the vault was not opened')
  return id
}

/** Alone with the vault's own keys: whoever was about to wrap a key has done so, and nobody else begins. */
export const withVaultKeys = <T>(database: Database, work: (q: Query) => Promise<T>): Promise<T> =>
  database.transaction(async (q) => {
    await q.query(`select pg_advisory_xact_lock(${VAULT_LOCK})`)
    return work(q)
  })

const VAULT_LOCK = `hashtextextended(current_schema() || '/vault-keys', 0)`
