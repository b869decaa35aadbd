// Why: one wrong partition and a case's events overtake each other.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import kafkajs from 'kafkajs'
import { partitionFor } from './partition-for.js'

const theirs = kafkajs.Partitioners.DefaultPartitioner()
const kafkajsHas = (key: string, partitions: number): number =>
  theirs({ topic: 't', partitionMetadata: Array.from({ length: partitions }, (_, partitionId) => ({ partitionId, leader: 1, isr: [], replicas: [], partitionErrorCode: 0 })), message: { key, value: null } })

describe('the partition of a key', () => {
  // Java: Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % 8
  it.each([
    ['01TW/1234567/26', 8],
    ['', 8],
    ['a', 3],
    ['ŵ£', 16],
  ])('%s of %i is what kafkajs’s Java-compatible partitioner says', (key, partitions) => {
    expect(partitionFor(key, partitions)).toBe(kafkajsHas(key, partitions))
  })

  it('is so for every key and number of partitions', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 64 }), (key, partitions) => partitionFor(key, partitions) === kafkajsHas(key, partitions)))
  })
})
