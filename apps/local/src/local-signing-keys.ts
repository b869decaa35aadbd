// Why: the copy that runs signs its evidence with keys that were given, else with one that its first start made and keeps in STATE_DIR; and
// whoever checks a pack beside it, the copy running or not, finds its public keys there.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PublicKey, publicKeysIn, type SigningKeys, signingKeys } from '@kept-informed/app-evidence'
import { keys32, readSettings } from '@kept-informed/runtime'
import { contentOf, secretOf } from './state-secrets.js'

/** `given`: EVIDENCE_SIGNING_KEY, newest first. */
export async function localSigningKeys(stateDir: string, given: readonly Buffer[] | undefined): Promise<SigningKeys> {
  return signingKeys(given ?? seedsIn(await secretOf(stateDir, SECRET)))
}

/** The seeds that a copy keeps there; null: none does. */
export async function evidenceKeyKept(stateDir: string): Promise<Buffer[] | null> {
  const kept = await contentOf(join(stateDir, 'secrets', SECRET))
  return kept === null ? null : seedsIn(kept)
}

const SECRET = 'evidence-signing-key'
const seedsIn = (kept: string): Buffer[] => readSettings({ EVIDENCE_SIGNING_KEY: kept }, { EVIDENCE_SIGNING_KEY: keys32.required }).EVIDENCE_SIGNING_KEY

/** `<stateDir>/evidence-keys.json`: a JWK set, as `GET /evidence-keys` answers. */
const fileIn = (stateDir: string): string => join(stateDir, 'evidence-keys.json')

export async function keepEvidenceKeys(stateDir: string, keys: readonly PublicKey[]): Promise<void> {
  await mkdir(stateDir, { recursive: true })
  await writeFile(`${fileIn(stateDir)}.new`, `${JSON.stringify({ keys }, null, 1)}\n`)
  await rename(`${fileIn(stateDir)}.new`, fileIn(stateDir))
}

/** Null: no copy has kept any there. Throws SyntaxError when the file is no JSON. */
export async function evidenceKeysKept(stateDir: string): Promise<PublicKey[] | null> {
  const kept = await contentOf(fileIn(stateDir))
  return kept === null ? null : publicKeysIn(JSON.parse(kept))
}

/** Of a JWK or a JWK set. Throws what reading it threw. */
export const evidenceKeysIn = async (file: string): Promise<PublicKey[]> => publicKeysIn(JSON.parse(await readFile(file, 'utf8')))
