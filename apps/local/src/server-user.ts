// Why: PostgreSQL refuses to run as root. Where everything runs as root (a container), it runs as a user who owns nothing else; and when
// that user may not walk into the folders (a checkout under /root), it gets that one right and no other.
import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { postgresBinaries } from './postgres-binaries.js'

const execute = promisify(execFile)

/** `walksAnywhere`: started through setpriv with CAP_DAC_OVERRIDE, because some folder on the way is closed to it. */
export type ServerUser = { uid: number; gid: number; walksAnywhere: boolean }

/** Null: as ourselves. Else `postgres` where there is one, or `nobody`. */
export async function serverUser(folder: string): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null
  const found = (await userCalled('postgres')) ?? (await userCalled('nobody'))
  if (!found) throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody: run as another user, or give DATABASE_URL')
  const open = (await isOpen(folder)) && (await isOpen(postgresBinaries().pgCtl))
  return { ...found, walksAnywhere: !open }
}

/** The command as that user runs it; to be spawned with `ownerOf`. */
export function asServerUser(user: ServerUser | null, command: string, args: string[]): [command: string, args: string[]] {
  if (!user?.walksAnywhere) return [command, args]
  return ['setpriv', ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups', '--inh-caps', '+dac_override', '--ambient-caps', '+dac_override', command, ...args]]
}

export const ownerOf = (user: ServerUser | null): { uid?: number; gid?: number } => (user && !user.walksAnywhere ? { uid: user.uid, gid: user.gid } : {})

async function userCalled(name: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (what) => Number((await execute('id', [what, name])).stdout)))
    return uid !== undefined && gid !== undefined ? { uid, gid } : null
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

/** Whether anybody may walk along every folder above it. */
async function isOpen(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
