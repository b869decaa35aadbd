import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { GENESIS_HASH, leafOf, merkleTree, proofOf, rootBy, rootOf } from './index.js'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const leaves = (count: number): string[] => Array.from({ length: count }, (_, n) => leafOf(`C${n}`, { index: n, hash: sha256(`${n}`) }, sha256))
const size = fc.integer({ min: 1, max: 70 })

describe('one hash over all chains', () => {
  it('of none is 64 zeros, of one is that one', () => {
    expect(rootOf(merkleTree([], sha256))).toBe(GENESIS_HASH)
    expect(rootOf(merkleTree(leaves(1), sha256))).toBe(leaves(1)[0])
  })

  it('each chain has a proof that leads to it, no longer than the tree is high', () => {
    fc.assert(
      fc.property(size, fc.nat(), (count, n) => {
        const [all, place] = [leaves(count), n % count]
        const tree = merkleTree(all, sha256)
        const proof = proofOf(tree, place)
        expect(rootBy(all[place]!, proof, sha256)).toBe(rootOf(tree))
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(count)))
      }),
    )
  })

  it('no proof leads another chain, or another head of it, there', () => {
    fc.assert(
      fc.property(size, fc.nat(), (count, n) => {
        const tree = merkleTree(leaves(count), sha256)
        const proof = proofOf(tree, n % count)
        expect(rootBy(leafOf(`C${n % count}`, { index: n % count, hash: sha256('other') }, sha256), proof, sha256)).not.toBe(rootOf(tree))
      }),
    )
  })

  it('is another when any chain is another', () => {
    fc.assert(
      fc.property(size, fc.nat(), (count, n) => {
        const changed = leaves(count).map((leaf, place) => (place === n % count ? sha256('other') : leaf))
        expect(rootOf(merkleTree(changed, sha256))).not.toBe(rootOf(merkleTree(leaves(count), sha256)))
      }),
    )
  })
})
