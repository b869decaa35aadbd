// Why: a victim reads paper, so what the tray says of a letter is read off its PDF, not off what we meant to write. A page takes about
// 12 ms, so a letter is read once, when somebody first looks.
import type { Query } from '@kept-informed/postgres'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { toKey } from './fate.js'

/** At one look, newest first. */
const MOST = 500

/** Fills in `body` of the letters to this address (null: all) that nobody has read yet; empty for what is no readable PDF. */
export async function readLetters(db: Query, folder: string, to: string | null): Promise<void> {
  const unread = await db.query<{ delivery_id: string; file: string }>('select delivery_id, file from letter where body is null and ($1::text is null or to_key = $1) order by seq desc limit $2', [to === null ? null : toKey(to), MOST])
  for (const { delivery_id, file } of unread) await db.query('update letter set body = $2 where delivery_id = $1', [delivery_id, await textOf(join(folder, file))])
}

async function textOf(path: string): Promise<string> {
  try {
    const letter = await getDocumentProxy(new Uint8Array(await readFile(path)), { verbosity: 0 })
    return (await extractText(letter, { mergePages: true })).text
  } catch {
    // No readable PDF: nothing can be read off it, and its file can still be fetched.
    return ''
  }
}
