// Why: a master key that is old, or was seen, must be taken away without a pause and without losing anybody. First what is new is
// wrapped by the newest, then everything else is wrapped again; in the end it is counted, not believed, that the old one opens nothing.
import type { Database } from '@kept-informed/postgres'
import { makeVault } from '@kept-informed/vault'
import { HASHING, openVault, type VaultKeys } from './open-vault.js'
import { rewrapKeys } from './rewrap-keys.js'
import { putVaultKey, vaultKey, withVaultKeys } from './vault-keys.js'

export type Rotation = {
  /** Id of the master key that wraps everything now. */
  masterId: string
  /** Data keys wrapped again by this run. */
  rotated: number
  /** Data keys that another master key still wraps, because they do not open; 0 when all is well. */
  left: number
  /** Whose keys these are: ids. */
  unreadable: string[]
}
export type RotationProgress = { total(keys: number): void; done(keys: number): void }

/** To the newest of `masterKeys`. Safe beside running services that know both keys; stopped in the middle, it goes on where it was. */
export async function rotateMasterKey(database: Database, keys: VaultKeys, progress: RotationProgress): Promise<Rotation> {
  const { sealing } = await openVault(database, keys)
  const { id: masterId } = keys.masterKeys.newest()
  await withVaultKeys(database, async (q) => {
    const vault = makeVault(keys.masterKeys, keys.erasureKeys)
    const hashing = await vaultKey(q, 'hashing')
    if (hashing !== null) await putVaultKey(q, 'hashing', vault.wrap(vault.unwrap(hashing, HASHING), HASHING, masterId))
    await putVaultKey(q, 'master', masterId)
  })
  progress.total(await countOthers(database, masterId))
  const { rotated, unreadable } = await rewrapKeys(database, sealing, { masterId, which: 'other', done: (count) => progress.done(count) })
  return { masterId, rotated, left: await countOthers(database, masterId), unreadable }
}

/** Data keys that are not wrapped by this master key. */
export async function countOthers(database: Database, masterId: string): Promise<number> {
  const [row] = await database.query<{ n: number }>(`select count(*) as n from victim_details where wrapped_key is not null and split_part(wrapped_key, '.', 2) <> $1`, [masterId])
  return row?.n ?? 0
}
