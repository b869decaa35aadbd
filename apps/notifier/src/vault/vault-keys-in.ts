// Why: where a vault's keys are is said in one way for the service and for the command that rotates them.
import { join } from 'node:path'
import { WrongSettings } from '@kept-informed/runtime'
import { masterKeys, openErasureKeys } from '@kept-informed/vault'
import type { VaultKeys } from './open-vault.js'

/** The erasure keys are in `<stateDir>/erasure-keys`, made when missing. Throws WrongSettings when they can be neither read nor made. */
export async function vaultKeysIn(stateDir: string, configured: () => readonly Buffer[]): Promise<VaultKeys> {
  const erasureKeys = await openErasureKeys(join(stateDir, 'erasure-keys')).catch((error: NodeJS.ErrnoException) => {
    throw error.code === undefined ? error : new WrongSettings([`STATE_DIR must be a folder that can be written: the erasure keys are kept there (${error.code})`])
  })
  return { masterKeys: masterKeys(configured), erasureKeys }
}
