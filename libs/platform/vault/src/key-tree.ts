// Why: one secret that gives a key for each person, and from which one person's can be cut out for good while all others stay as they
// were. It is the binary tree of Goldreich, Goldwasser and Micali (1986), punctured as in Boneh and Waters (2013): a node gives its two
// children, nothing leads back up. To cut a leaf out, the nodes on the way to it are given up and their other children kept.
import { createHash } from 'node:crypto'

/** From the path to a node (a text of `0` and `1`) to its key, 32 bytes. No path in it leads through another one. */
export type KeyTree = ReadonlyMap<string, Buffer>

/** Two persons whose paths are equal would be erased together: at a million persons one chance in thirty million. */
export const PATH_BITS = 64

const LEFT = Buffer.from([0])
const RIGHT = Buffer.from([1])

export function pathOf(person: string): string {
  const hash = createHash('sha256').update(`kept-informed/v1/person/${person}`).digest()
  return [...hash.subarray(0, PATH_BITS / 8)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
}

export const hasLeaf = (tree: KeyTree, path: string): boolean => nodeTowards(tree, path) !== null

/** null: it was cut out. */
export function leafOf(tree: KeyTree, path: string): Buffer | null {
  const from = nodeTowards(tree, path)
  return from && walk(from.key, path.slice(from.path.length))
}

/** The tree without that leaf, and without anything that leads to it; the same tree when it is out already. */
export function withoutLeaf(tree: KeyTree, path: string): KeyTree {
  const from = nodeTowards(tree, path)
  if (!from) return tree
  const kept = new Map(tree)
  kept.delete(from.path)
  let key = from.key
  for (let depth = from.path.length; depth < path.length; depth++) {
    const bit = path.charAt(depth)
    kept.set(path.slice(0, depth) + (bit === '0' ? '1' : '0'), childOf(key, bit === '0' ? '1' : '0'))
    key = childOf(key, bit)
  }
  return kept
}

function nodeTowards(tree: KeyTree, path: string): { path: string; key: Buffer } | null {
  for (let length = 0; length <= path.length; length++) {
    const key = tree.get(path.slice(0, length))
    if (key) return { path: path.slice(0, length), key }
  }
  return null
}

function walk(key: Buffer, path: string): Buffer {
  let node = key
  for (const bit of path) node = childOf(node, bit)
  return node
}

const childOf = (key: Buffer, bit: string): Buffer => createHash('sha256').update(key).update(bit === '0' ? LEFT : RIGHT).digest()
