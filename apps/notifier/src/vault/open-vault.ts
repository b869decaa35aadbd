// Why: a vault is opened with the keys that belong to it, or not at all. With the wrong master key or another folder of erasure keys the
// service would seal what nobody can open later; so it says what is missing, and does not start.
import { NonRetryable } from '@kept-informed/kernel'
import type { Database, Query } from '@kept-informed/postgres'
import { type ErasureKeys, firstHashingKey, makeVault, type MasterKeys, type Vault } from '@kept-informed/vault'
import { rewrapKeys } from './rewrap-keys.js'
import { makeSealing, type Sealing } from './sealing.js'
import { putVaultKey, vaultKey, withVaultKeys } from './vault-keys.js'

export type VaultKeys = { masterKeys: MasterKeys; erasureKeys: ErasureKeys }

export type OpenedVault = { sealing: Sealing; erasureKeys: ErasureKeys }

export const HASHING = { use: 'hashing' } as const

/** Of a database that has its tables. Throws NonRetryable, saying which key is missing. */
export async function openVault(database: Database, { masterKeys, erasureKeys }: VaultKeys): Promise<OpenedVault> {
  const vault = makeVault(masterKeys, erasureKeys)
  const { hashingKey, masterId } = await withVaultKeys(database, async (q) => {
    await claimFolder(q, erasureKeys.id)
    const masterId = await masterOf(q, masterKeys)
    return { masterId, hashingKey: await hashingKeyOf(q, { vault, masterKeys, masterId }) }
  })
  const sealing = makeSealing(vault, hashingKey)
  // Wrapped before keys named their master key: those can neither be rotated nor destroyed, so that they are wrapped again at once.
  await rewrapKeys(database, sealing, { masterId, which: 'unnamed', done: () => undefined })
  return { sealing, erasureKeys }
}

async function claimFolder(q: Query, id: string): Promise<void> {
  const known = await vaultKey(q, 'erasure')
  if (known === id) return
  const [used] = await q.query(`select 1 from victim_details where wrapped_key like 'k2.%' limit 1`)
  if (known !== null && used) throw new NonRetryable(`the erasure keys of this vault (${known}) are not in STATE_DIR/erasure-keys, which holds others (${id}): put them back`)
  await putVaultKey(q, 'erasure', id)
}

async function masterOf(q: Query, masterKeys: MasterKeys): Promise<string> {
  const known = await vaultKey(q, 'master')
  if (known !== null && masterKeys.find(known)) return known
  if (known !== null) throw new NonRetryable(`the vault is wrapped by the master key ${known}, which is not among those of MASTER_KEY or MASTER_KEY_FILE`)
  const { id } = masterKeys.newest()
  await putVaultKey(q, 'master', id)
  return id
}

async function hashingKeyOf(q: Query, { vault, masterKeys, masterId }: { vault: Vault; masterKeys: MasterKeys; masterId: string }): Promise<Buffer> {
  const known = await vaultKey(q, 'hashing')
  if (known !== null) return vault.unwrap(known, HASHING)
  const [hashed] = await q.query(`select 1 where exists (select 1 from adverse_contact) or exists (select 1 from victim_details where hashes <> '{}')`)
  const oldest = masterKeys.all().at(-1)
  const key = hashed && oldest ? firstHashingKey(oldest) : vault.newKey()
  await putVaultKey(q, 'hashing', vault.wrap(key, HASHING, masterId))
  return key
}
