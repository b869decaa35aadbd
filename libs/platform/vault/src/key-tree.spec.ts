import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { hasLeaf, type KeyTree, leafOf, pathOf, withoutLeaf } from './key-tree.js'

const ROOT: KeyTree = new Map([['', Buffer.alloc(32, 7)]])
const PERSONS = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 16 })
const hex = (tree: KeyTree, person: string): string | undefined => leafOf(tree, pathOf(person))?.toString('hex')

describe('a tree of keys', () => {
  it('gives each person another key, always the same', () => {
    const keys = Array.from({ length: 200 }, (_, n) => hex(ROOT, `v-${n}`))
    expect(new Set(keys).size).toBe(200)
    expect(Array.from({ length: 200 }, (_, n) => hex(ROOT, `v-${n}`))).toEqual(keys)
  })

  it('whoever is cut out has none any more, and everybody else has theirs, in whatever order', () => {
    fc.assert(fc.property(PERSONS, fc.nat(), (persons, at) => {
      const erased = persons.slice(0, 1 + (at % persons.length))
      const tree = erased.reduce<KeyTree>((now, person) => withoutLeaf(now, pathOf(person)), ROOT)
      for (const person of persons) {
        expect(hex(tree, person)).toBe(erased.includes(person) ? undefined : hex(ROOT, person))
        expect(hasLeaf(tree, pathOf(person))).toBe(!erased.includes(person))
      }
    }), { numRuns: 30 })
  })

  it('nothing that is left leads to who was cut out: no node is on the way to them', () => {
    fc.assert(fc.property(PERSONS, (persons) => {
      const tree = persons.reduce<KeyTree>((now, person) => withoutLeaf(now, pathOf(person)), ROOT)
      for (const person of persons) expect([...tree.keys()].filter((path) => pathOf(person).startsWith(path))).toEqual([])
    }), { numRuns: 20 })
  })

  it('no key that is kept is that of a node on the way', () => {
    const path = pathOf('v-1')
    const onTheWay = new Set([ROOT, ...Array.from({ length: path.length }, (_, depth) => depth + 1)].map((_, depth) => leafOf(ROOT, path.slice(0, depth))?.toString('hex')))
    const kept = [...withoutLeaf(ROOT, path).values()].map((key) => key.toString('hex'))
    expect(onTheWay.size).toBe(path.length + 1)
    expect(kept.filter((key) => onTheWay.has(key))).toEqual([])
  })

  it('cutting out twice changes nothing', () => {
    const tree = withoutLeaf(ROOT, pathOf('v-1'))
    expect(withoutLeaf(tree, pathOf('v-1'))).toBe(tree)
    expect(tree.size).toBe(64)
  })
})
