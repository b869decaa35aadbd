// Why: the copy that runs and the command that rotates its master key must mean the same keys: those that were given, else those that
// the first start made and keeps in STATE_DIR, the newest on the first line.
import { randomBytes } from 'node:crypto'
import { open, rename, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type VaultKeys, vaultKeysIn } from '@kept-informed/app-notifier'
import { keys32, readSettings } from '@kept-informed/runtime'
import { secretOf } from './state-secrets.js'

/** `<stateDir>/secrets/master-key`. */
export const localMasterKeyFile = (stateDir: string): string => join(stateDir, 'secrets', 'master-key')

/** `given`: MASTER_KEY or MASTER_KEY_FILE as it is now; null: the one that is kept in STATE_DIR, made when missing. */
export async function localVaultKeys(stateDir: string, given: (() => Buffer[]) | null): Promise<VaultKeys> {
  if (given) return vaultKeysIn(stateDir, given)
  await secretOf(stateDir, 'master-key')
  return vaultKeysIn(stateDir, () => readSettings({ MASTER_KEY: readFileSync(localMasterKeyFile(stateDir), 'utf8').trim() }, { MASTER_KEY: keys32.required }).MASTER_KEY)
}

/** Puts a new key on a line before the others; the file is whole at every moment. Throws when it cannot be written. */
export async function addMasterKey(file: string): Promise<void> {
  const kept = readFileSync(file, 'utf8').trim()
  await writeFile(`${file}.new`, `${randomBytes(32).toString('hex')}\n${kept}\n`, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
  const folder = await open(dirname(file), 'r')
  await folder.sync().finally(() => folder.close())
}
