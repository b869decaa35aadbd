// Why: some settings name a folder of files; reading it is a matter of this machine, and what the files mean is another's, who names every
// fault with its file.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Setting } from './read-settings.js'

/** `file`: its name within the folder; `unreadable`: the code of the file system, such as EACCES. */
export type TextFile = { file: string; text: string } | { file: string; unreadable: string }
/** `file` null: it is about the files together. */
export type FileFault = { file: string | null; pointer: string; detail: string }
export type FilesRead<T> = { ok: true; value: T } | { ok: false; faults: FileFault[] }

/** The files of a folder whose names end so, in order of their names; null: it is not a folder that can be read. */
export function readTextFiles(folder: string, ending: string): TextFile[] | null {
  const names = orCode(() => readdirSync(folder).filter((name) => name.endsWith(ending)).sort())
  if ('code' in names) return null
  return names.value.map((file) => {
    const text = orCode(() => readFileSync(join(folder, file), 'utf8'))
    return 'code' in text ? { file, unreadable: text.code } : { file, text: text.value }
  })
}

/** A setting that names such a folder; absent: `fallback`. */
export const folderOf = <T>(ending: string, what: string, read: (files: readonly TextFile[]) => FilesRead<T>) => ({
  or: (fallback: T): Setting<T> => ({
    read: (folder) => {
      if (folder === undefined) return { ok: true, value: fallback }
      const files = readTextFiles(folder, ending)
      if (files === null) return { ok: false, why: 'is not a folder that can be read' }
      const found = read(files)
      return found.ok ? found : { ok: false, why: `has ${what} that cannot be used:\n${found.faults.map((fault) => `    ${inWords(fault)}`).join('\n')}` }
    },
  }),
})

const inWords = ({ file, pointer, detail }: FileFault): string => [file ?? 'all together', ...(pointer === '' ? [] : [pointer]), detail].join(' ')

/** By shape: an error of Node's own is no `instanceof Error` in another realm, such as a test's. */
function orCode<T>(read: () => T): { value: T } | { code: string } {
  try {
    return { value: read() }
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return { code: String(error.code) }
    throw error
  }
}
