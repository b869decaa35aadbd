// Why: a case must stay on one partition whoever sends it: Kafka's Java client, kafkajs or the embedded log. So this is
// Java's murmur2 (org.apache.kafka.common.utils.Utils#murmur2) with the sign bit masked, as in its DefaultPartitioner.

const M = 0x5bd1e995

/** The partition of a key, as Kafka's default partitioner has it. */
export const partitionFor = (key: string, partitions: number): number => (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions

function murmur2(data: Buffer): number {
  const whole = data.length & ~3
  let h = 0x9747b28c ^ data.length
  for (let i = 0; i < whole; i += 4) {
    let k = Math.imul(data.readInt32LE(i), M)
    k = Math.imul(k ^ (k >>> 24), M)
    h = Math.imul(h, M) ^ k
  }
  const rest = data.length - whole
  if (rest > 0) h = Math.imul(h ^ data.readUIntLE(whole, rest), M)
  h = Math.imul(h ^ (h >>> 13), M)
  return h ^ (h >>> 15)
}
