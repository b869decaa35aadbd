// Why: a backup of the database holds the wrapped key of somebody who is erased later, and the master key opens it. So half of what opens
// it is kept outside the database, in a folder from which that person's half is destroyed; whoever has an old backup, the master key and
// today's folder has nothing. The folder is small, changes only at an erasure, and must be mirrored, never archived.
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NonRetryable } from '@kept-informed/kernel'
import { hasLeaf, type KeyTree, leafOf, PATH_BITS, pathOf, withoutLeaf } from './key-tree.js'
import { KEY_BYTES } from './seal.js'

export type ErasureKeys = {
  /** Of this folder, from its making on. */
  id: string
  /** This person's half, 32 bytes; null: destroyed. Throws NonRetryable when the folder is not whole. */
  keyOf(person: string): Buffer | null
  isDestroyed(person: string): boolean
  /** Resolves when nothing in the folder leads to their halves any more. One caller at a time over all processes: hold a lock. */
  destroy(persons: readonly string[]): Promise<void>
}

/** One file for each first digit of a path, so that an erasure writes a sixteenth. */
const BRANCHES = Array.from({ length: 16 }, (_, branch) => branch)
/** Real milliseconds after which a file is looked at again: another process may have destroyed something. */
const LOOK_EVERY_MS = 1_000

type Branch = { tree: KeyTree; stamp: string; lookedAt: number }

/** Opens the folder, and makes it when it is not there: whole or not at all. */
export async function openErasureKeys(folder: string): Promise<ErasureKeys> {
  await makeFolder(folder)
  const id = (await readFile(join(folder, 'id'), 'utf8')).trim()
  const branches = new Map<number, Branch>()
  const branchOf = (branch: number): Branch => {
    const known = branches.get(branch)
    const now = performance.now()
    if (known && now - known.lookedAt < LOOK_EVERY_MS) return known
    const stamp = stampOf(fileOf(folder, branch))
    const looked = known?.stamp === stamp ? { ...known, lookedAt: now } : { tree: readTree(folder, branch), stamp, lookedAt: now }
    branches.set(branch, looked)
    return looked
  }
  return {
    id,
    keyOf: (person) => {
      const path = pathOf(person)
      return leafOf(branchOf(branchIn(path)).tree, path)
    },
    isDestroyed: (person) => {
      const path = pathOf(person)
      return !hasLeaf(branchOf(branchIn(path)).tree, path)
    },
    destroy: async (persons) => {
      const paths = persons.map(pathOf)
      for (const branch of BRANCHES) {
        const ofBranch = paths.filter((path) => branchIn(path) === branch)
        if (ofBranch.length === 0) continue
        const before = readTree(folder, branch)
        const after = ofBranch.reduce(withoutLeaf, before)
        if (after !== before) await replace(fileOf(folder, branch), textOf(after))
        branches.delete(branch)
      }
    },
  }
}

const branchIn = (path: string): number => Number.parseInt(path.slice(0, 4), 2)
const fileOf = (folder: string, branch: number): string => join(folder, branch.toString(16))

async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return
  const fresh = `${folder}.${randomBytes(6).toString('hex')}.new`
  await mkdir(fresh, { recursive: true, mode: 0o700 })
  await writeFile(join(fresh, 'id'), randomBytes(16).toString('hex'), { mode: 0o600, flush: true })
  for (const branch of BRANCHES) {
    const root = new Map([[branch.toString(2).padStart(4, '0'), randomBytes(KEY_BYTES)]])
    await writeFile(fileOf(fresh, branch), textOf(root), { mode: 0o600, flush: true })
  }
  await syncFolder(fresh)
  try {
    await rename(fresh, folder)
  } catch (error) {
    // Somebody else was first; theirs counts.
    if (!(await isThere(folder))) throw error
    await rm(fresh, { recursive: true, force: true })
  }
  await syncFolder(dirname(folder))
}

const isThere = (folder: string): Promise<boolean> => readFile(join(folder, 'id')).then(() => true, absent)

function absent(error: unknown): false {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
  throw error
}

function stampOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path)
  return `${ino}/${mtimeMs}/${size}`
}

/** A line for each node: its path, its key in base64url; the last line says how many there are. */
const textOf = (tree: KeyTree): string => [...[...tree].map(([path, key]) => `${path} ${key.toString('base64url')}`), `${tree.size} nodes\n`].join('\n')

function readTree(folder: string, branch: number): KeyTree {
  const lines = readFileSync(fileOf(folder, branch), 'utf8').trimEnd().split('\n')
  const last = lines.pop()
  const nodes = lines.map((line) => {
    const [path = '', key = ''] = line.split(' ')
    return [path, Buffer.from(key, 'base64url')] as const
  })
  const whole = last === `${nodes.length} nodes` && nodes.every(([path, key]) => /^[01]+$/.test(path) && path.length <= PATH_BITS && branchIn(path.padEnd(4, '0')) === branch && key.length === KEY_BYTES)
  if (!whole) throw new NonRetryable(`the erasure keys are not whole: ${fileOf(folder, branch)}`)
  return new Map(nodes)
}

/** The new file stands, synced, before the old one's bytes are overwritten and given back. */
async function replace(path: string, text: string): Promise<void> {
  const old = await open(path, 'r+')
  try {
    const { size } = await old.stat()
    await writeFile(`${path}.new`, text, { mode: 0o600, flush: true })
    await rename(`${path}.new`, path)
    await syncFolder(dirname(path))
    await old.write(randomBytes(Math.max(size, 1)), 0, Math.max(size, 1), 0)
    await old.sync()
  } finally {
    await old.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
