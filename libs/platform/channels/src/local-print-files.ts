// Why: a print house that fetches from a folder. Everything is synced before it counts, the folder's own entries too.
import { access, open, mkdir, readdir, readFile, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './member-of.js'
import { NEW_LINE, type PrintFiles } from './print-files.js'

/** `root`: PRINT_FOLDER; made when something is written. */
export function localPrintFiles(root: string): PrintFiles {
  const at = (...names: string[]): string => join(root, ...names)
  return {
    makeFolder: async (name) => void (await mkdir(at(name), { recursive: true, mode: 0o700 })),
    list: (folder) => readdir(at(folder)).catch(absent<string[]>([])),
    read: (name) => readFile(at(name)).catch(absent(null)),
    readFrom: (name, from) => withFile(at(name), 'r', Buffer.alloc(0), async (file) => {
      const bytes = Buffer.alloc(Math.max(0, (await file.stat()).size - from))
      await file.read(bytes, 0, bytes.length, from)
      return bytes
    }),
    isThere: (name) => access(at(name)).then(() => true, absent(false)),
    writeWhole: async (folder, name, bytes, aside) => {
      const file = await open(at(folder, aside), 'w', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(at(folder, aside), at(folder, name))
      await withFile(at(folder), 'r', undefined, (directory) => directory.sync())
    },
    append: async (name, text) => {
      const file = await open(at(name), 'a+', 0o600)
      try {
        await file.appendFile(`${(await endsInTheMiddle(file)) ? '\n' : ''}${text}`)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    overwrite: (name, pieces) => withFile(at(name), 'r+', undefined, async (file) => {
      for (const { at: place, bytes } of pieces) await file.write(bytes, 0, bytes.length, place)
      await file.sync()
    }),
    destroy: async (name) => {
      await withFile(at(name), 'r+', undefined, async (file) => {
        const { size } = await file.stat()
        await file.write(Buffer.alloc(size), 0, size, 0)
        await file.sync()
      })
      await rm(at(name), { force: true })
    },
    move: (from, to) => rename(at(from), at(to)),
    close: () => Promise.resolve(),
  }
}

async function withFile<T>(path: string, flags: 'r' | 'r+', otherwise: T, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags).catch(absent(null))
  if (!file) return otherwise
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

async function endsInTheMiddle(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const last = Buffer.alloc(1)
  await file.read(last, 0, 1, size - 1)
  return last[0] !== NEW_LINE
}

const absent = <T>(instead: T) => (error: unknown): T => {
  if (codeOf(error, '') === 'ENOENT') return instead
  throw error
}
