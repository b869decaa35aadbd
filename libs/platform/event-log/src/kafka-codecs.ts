// Why: producers choose the compression; a batch in a codec that kafkajs does not know stops its consumer for good. So all four are
// known before the first fetch: gzip is kafkajs's own, the others run without anything that must be compiled on the machine.
/// <reference path="./untyped-codecs.d.ts" />
import zstd from '@bokuweb/zstd-wasm'
import kafkajs from 'kafkajs'
import snappyCodec from 'kafkajs-snappy'
import { readLz4Frame } from './lz4-frame.js'

const { CompressionCodecs, CompressionTypes } = kafkajs
const MOST_ZSTD_BYTES = 256 << 20

type Codec = { compress(encoder: { buffer: Buffer }): Promise<Buffer>; decompress(buffer: Buffer): Promise<Buffer> }

const onlyRead = (name: string) => (): Promise<Buffer> => Promise.reject(new Error(`${name} is read, not written, here`))

let zstdReady: Promise<void> | undefined

const zstdCodec: Codec = {
  compress: onlyRead('zstd'),
  decompress: async (buffer) => {
    await (zstdReady ??= zstd.init())
    return readZstd(buffer)
  },
}

/** Streams carry no content size, and the library then takes a fixed room: a bigger one is tried until it is enough. */
function readZstd(buffer: Buffer, room = Math.max(1 << 20, buffer.length * 8)): Buffer {
  try {
    return Buffer.from(zstd.decompress(buffer, { defaultHeapSize: room }))
  } catch (error) {
    if (room >= MOST_ZSTD_BYTES) throw error
    return readZstd(buffer, room * 4)
  }
}

const lz4Codec: Codec = { compress: onlyRead('lz4'), decompress: async (buffer) => readLz4Frame(buffer) }

/** For the whole process; may be called again. */
export function registerCodecs(): void {
  Object.assign(CompressionCodecs, {
    [CompressionTypes.Snappy]: snappyCodec,
    [CompressionTypes.LZ4]: () => lz4Codec,
    [CompressionTypes.ZSTD]: () => zstdCodec,
  })
}
