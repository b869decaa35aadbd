// Why: tokens must stay good over a restart, so the issuer's key is made once and kept with the other secrets of STATE_DIR.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { contentOf } from './state-secrets.js'

/** The private key set, RS256; kept in `<stateDir>/secrets/issuer-keys.json`. */
export async function issuerKeys(stateDir: string): Promise<{ keys: JWK[] }> {
  const path = join(stateDir, 'secrets', 'issuer-keys.json')
  const kept = await contentOf(path)
  if (kept) return JSON.parse(kept) as { keys: JWK[] }
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const made = { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] }
  await mkdir(join(stateDir, 'secrets'), { recursive: true, mode: 0o700 })
  await writeFile(`${path}.new`, JSON.stringify(made), { mode: 0o600 })
  await rename(`${path}.new`, path)
  return made
}
