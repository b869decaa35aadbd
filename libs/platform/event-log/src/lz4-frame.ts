// Why: lz4js reads frames but looks for block checksums in the wrong place and guesses sizes; native lz4 needs a compiler. So the frame
// (github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md) is walked here and only the blocks are lz4js's.
/// <reference path="./untyped-codecs.d.ts" />
import lz4 from 'lz4js'

const MAGIC = 0x184d2204
const STORED = 0x80000000
const BLOCK_BYTES: Record<number, number> = { 4: 64 << 10, 5: 256 << 10, 6: 1 << 20, 7: 4 << 20 }

/** The content of one LZ4 frame. Throws when it is none. Checksums are left to Kafka's own over the whole batch. */
export function readLz4Frame(frame: Buffer): Buffer {
  if (frame.length < 7 || frame.readUInt32LE(0) !== MAGIC) throw new Error('not an LZ4 frame')
  const flags = frame.readUInt8(4)
  const blockBytes = BLOCK_BYTES[(frame.readUInt8(5) >> 4) & 7]
  if (flags >> 6 !== 1 || blockBytes === undefined) throw new Error('an LZ4 frame of an unknown version')
  const checksumBytes = flags & 0x10 ? 4 : 0
  const dictionary = flags & 0x01 ? 4 : 0
  const contentSize = flags & 0x08 ? 8 : 0
  const start = 7 + contentSize + dictionary
  const content = Buffer.allocUnsafe(blockCount(frame, start, checksumBytes) * blockBytes)
  let written = 0
  for (const { at, length, stored } of blocks(frame, start, checksumBytes)) {
    if (stored) written += frame.copy(content, written, at, at + length)
    else written = lz4.decompressBlock(frame, content, at, length, written)
  }
  return content.subarray(0, written)
}

const blockCount = (frame: Buffer, start: number, checksumBytes: number): number => [...blocks(frame, start, checksumBytes)].length

function* blocks(frame: Buffer, start: number, checksumBytes: number): Generator<{ at: number; length: number; stored: boolean }> {
  for (let at = start; at + 4 <= frame.length; ) {
    const size = frame.readUInt32LE(at)
    if (size === 0) return
    const length = size & ~STORED
    yield { at: at + 4, length, stored: size >= STORED }
    at += 4 + length + checksumBytes
  }
}
