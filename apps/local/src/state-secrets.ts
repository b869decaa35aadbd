// Why: passwords and keys of the local run are made at its first start and kept beside its data, for this user's eyes only.
import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** 32 random bytes in hex, kept in `<stateDir>/secrets/<name>`; made when missing, whole or not at all. */
export async function secretOf(stateDir: string, name: string): Promise<string> {
  const folder = join(stateDir, 'secrets')
  const path = join(folder, name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = await contentOf(path)
  if (kept) return kept
  const made = `${path}.${process.pid}`
  await writeFile(made, randomBytes(32).toString('hex'), { mode: 0o600 })
  await link(made, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(made)
  return readFile(path, 'utf8')
}

export const contentOf = async (path: string): Promise<string | null> => (await bytesOf(path))?.toString('utf8') ?? null

/** Null: there is no such file. Any other failure is thrown. */
export async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
