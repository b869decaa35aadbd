// Why: one hash a day stands for every chain, and a short proof shows anybody that one chain was in it, without a word about the others.
// A Merkle tree (RFC 9162, section 2.1, over texts): a leaf and a node can never be taken for each other, because a leaf is JSON.
import { canonicalJson } from '@kept-informed/kernel'
import { type ChainHead, GENESIS_HASH, type Sha256 } from './evidence-entry.js'

/** What stands beside on the way up, from the leaf; `side`: where it stands. */
export type ProofStep = { side: 'left' | 'right'; hash: string }

/** Level by level from the leaves; the last one has one hash, or none when there are no leaves. */
export type MerkleTree = readonly (readonly string[])[]

export const leafOf = (caseId: string, { index, hash }: ChainHead, sha256: Sha256): string => sha256(canonicalJson({ caseId, index, hash }))
const nodeOf = (left: string, right: string, sha256: Sha256): string => sha256(`node ${left} ${right}`)

export function merkleTree(leaves: readonly string[], sha256: Sha256): MerkleTree {
  const levels: (readonly string[])[] = [leaves]
  for (let level = leaves; level.length > 1; levels.push(level)) {
    const above: string[] = []
    for (let n = 0; n < level.length; n += 2) {
      const [left, right] = [level[n], level[n + 1]]
      // One that is alone goes up as it is.
      if (left !== undefined) above.push(right === undefined ? left : nodeOf(left, right, sha256))
    }
    level = above
  }
  return levels
}

/** Of no leaves: 64 zeros. */
export const rootOf = (tree: MerkleTree): string => tree.at(-1)?.[0] ?? GENESIS_HASH

/** That the leaf at that place is in the tree. */
export function proofOf(tree: MerkleTree, leaf: number): ProofStep[] {
  return tree.slice(0, -1).flatMap((level, height): ProofStep[] => {
    const place = Math.floor(leaf / 2 ** height)
    const hash = level[place % 2 === 0 ? place + 1 : place - 1]
    return hash === undefined ? [] : [{ side: place % 2 === 0 ? 'right' : 'left', hash }]
  })
}

/** The root that this leaf leads to by this proof. */
export const rootBy = (leaf: string, proof: readonly ProofStep[], sha256: Sha256): string =>
  proof.reduce((below, { side, hash }) => (side === 'left' ? nodeOf(hash, below, sha256) : nodeOf(below, hash, sha256)), leaf)
