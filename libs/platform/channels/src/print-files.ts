// Why: the agreement with a print house is files in folders, whether they lie on a disk or behind SFTP; whoever keeps it needs these few
// acts and nothing else of either.

/** Names are relative to the agreed folder and parted by `/`. What is absent is null, empty or no error; all else throws, with a `code`. */
export type PrintFiles = {
  makeFolder(name: string): Promise<void>
  list(folder: string): Promise<string[]>
  read(name: string): Promise<Buffer | null>
  /** What was written from that byte on; empty when nothing was. */
  readFrom(name: string, from: number): Promise<Buffer>
  isThere(name: string): Promise<boolean>
  /** All of it or nothing: written aside, then renamed over what was there. */
  writeWhole(folder: string, name: string, bytes: Uint8Array, aside: string): Promise<void>
  /** At the end of the file, on a line of its own though the last was cut off. */
  append(name: string, text: string): Promise<void>
  overwrite(name: string, pieces: { at: number; bytes: Buffer }[]): Promise<void>
  /** Its bytes too, as far as a file system lets us. */
  destroy(name: string): Promise<void>
  /** Over what is there. */
  move(from: string, to: string): Promise<void>
  close(): Promise<void>
}

export const NEW_LINE = 0x0a
