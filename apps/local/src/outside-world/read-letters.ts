// Why: a victim reads paper, and so does whoever carries it: the tray's words, and where a letter goes, are read off its PDF and not off
// what we meant to write. Setting out a page takes about 12 ms, so the words are read once, when somebody first looks.
import { LETTER_GEOMETRIES, type LetterPaper } from '@kept-informed/channels'
import type { Query } from '@kept-informed/postgres'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { toKey } from './fate.js'

/** At one look, newest first. */
const MOST = 500
const MM = 72 / 25.4
const A4_HEIGHT_MM = 297
/** A row that begins further in than this goes on with the line above. */
const SET_IN_MM = 2
/** Two lines of an address on one row stand more apart than words do, in parts of their size. */
const APART_EM = 0.6

/** Fills in `body` of the letters to this address (null: all) that nobody has read yet; empty for what is no readable PDF. */
export async function readLetters(db: Query, folder: string, to: string | null): Promise<void> {
  const unread = await db.query<{ delivery_id: string; file: string }>('select delivery_id, file from letter where body is null and ($1::text is null or to_key = $1) order by seq desc limit $2', [to === null ? null : toKey(to), MOST])
  for (const { delivery_id, file } of unread) await db.query('update letter set body = $2 where delivery_id = $1', [delivery_id, await textOf(join(folder, file))])
}

/** As the postman reads it through the window, without the name above it; empty for what is no readable PDF. */
export async function addressOf(pdf: Uint8Array, paper: LetterPaper = 'window'): Promise<{ lines: string[]; postcode: string }> {
  try {
    const { safe } = LETTER_GEOMETRIES[paper]
    const page = await (await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })).getPage(1)
    const rows = new Map<number, Piece[]>()
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [x, y] = [Number(item.transform[4]) / MM, A4_HEIGHT_MM - Number(item.transform[5]) / MM]
      if (x < safe.left - 1 || x > safe.right || y < safe.top || y > safe.bottom + 0.5) continue
      const row = Math.round(y * 2)
      rows.set(row, [...(rows.get(row) ?? []), { x, right: x + item.width / MM, size: Number(item.transform[0]) / MM, text: item.str }])
    }
    const [, ...lines] = linesOf([...rows].sort(([a], [b]) => a - b).map(([, row]) => row), safe.left)
    return { lines: lines.slice(0, -1), postcode: lines.at(-1) ?? '' }
  } catch {
    // No readable PDF has no address: the letter cannot be posted.
    return { lines: [], postcode: '' }
  }
}

/** mm from the left edge of the sheet. */
type Piece = { x: number; right: number; size: number; text: string }

function linesOf(rows: readonly Piece[][], left: number): string[] {
  const lines: string[] = []
  for (const row of rows) {
    let right = -Infinity
    for (const piece of row) {
      const before = lines.at(-1) ?? ''
      const apart = right > 0 && piece.x - right > APART_EM * piece.size
      const goesOn = right > 0 ? !apart : piece.x > left + SET_IN_MM || piece.text.startsWith('\u2003')
      if (goesOn && before !== '') lines[lines.length - 1] = right > 0 ? before + piece.text : `${before} ${piece.text.trim()}`
      else {
        if (apart) lines[lines.length - 1] = before.replace(/,\s*$/u, '')
        lines.push(piece.text.trim())
      }
      right = piece.right
    }
  }
  return lines.map((line) => line.trim())
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
