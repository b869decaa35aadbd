// Why: a key that is no longer configured has signed what must be believed for years: every public key that ever signed here stays known.
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import type { PublicKey } from './signing-keys.js'

export async function keepPublicKeys(database: Query, keys: readonly PublicKey[], now: Instant): Promise<void> {
  await database.query(
    `insert into public_key (key_id, known_since, jwk) select k ->> 'kid', $1, k from jsonb_array_elements($2::jsonb) as k on conflict (key_id) do nothing`,
    [now, JSON.stringify(keys)],
  )
}

/** In the order in which they became known. */
export async function readPublicKeys(database: Query): Promise<PublicKey[]> {
  const rows = await database.query<{ jwk: PublicKey }>('select jwk from public_key order by known_since, key_id')
  return rows.map(({ jwk }) => jwk)
}
