// Why: whatever is done to a pack must be seen, and where it was done first; so everything that anybody might do is done here.
import { createHash, generateKeyPairSync, sign, verify as verifies } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { appendEntries, DAILY_ROOTS, type EvidenceEntry, type EvidencePack, hashOfRoot, leafOf, merkleTree, type NewEntry, NOT_SIGNED, packOf, proofOf, ROOT_FORMAT, rootOf, rootText, type SignatureCheck, type SignedRoot, statementText, unknownKey, verifyPack, verifyRoots } from './index.js'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function aSigner(keyId: string): { keyId: string; sign: (text: string) => string; check: SignatureCheck } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    keyId,
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    check: (id, text, signature) => {
      if (id !== keyId) return unknownKey(id)
      const bytes = Buffer.from(signature, 'base64url')
      return bytes.toString('base64url') === signature && verifies(null, Buffer.from(text), publicKey, bytes) ? null : NOT_SIGNED
    },
  }
}

const CASE = '01TW/1/26'
const ours = aSigner('key-1')
const theirs = aSigner('key-2')
type Signer = typeof ours

const fact = (caseId: string, n: number): NewEntry => ({ caseId, at: 1_764_000_000_000 + n, factType: 'obligation-owed.v1', factId: `urn:kept-informed:rules#case-events.v1/0/${n}/0`, factSha256: sha256(`${caseId} ${n}`) })
const chainOf = (caseId: string, length: number): EvidenceEntry[] => appendEntries(null, Array.from({ length }, (_, n) => fact(caseId, n)), sha256)

/** After four of the case's six entries. */
function rootOver(chain: EvidenceEntry[], signer: Signer, previous: SignedRoot | null = null) {
  const head = { index: chain[3]!.index, hash: chain[3]!.hash }
  const tree = merkleTree([leafOf('A', { index: 0, hash: sha256('a') }, sha256), leafOf(CASE, head, sha256), leafOf('Z', { index: 7, hash: sha256('z') }, sha256)], sha256)
  const root = { format: ROOT_FORMAT, index: previous ? previous.index + 1 : 0, day: '2026-11-24', at: '2026-11-25T00:00:00.000Z', cases: 3, merkleRoot: rootOf(tree), previousRoot: previous ? hashOfRoot(previous, sha256) : '0'.repeat(64), keyId: signer.keyId } as const
  return { root: { ...root, signature: signer.sign(rootText(root)) }, head, proof: proofOf(tree, 1) }
}

function packBy(signer: Signer, caseId = CASE, inRoot = true): EvidencePack {
  const chain = chainOf(caseId, 6)
  const content = {
    codePacks: [{ pack: 'victims-code', version: '2021', sha256: sha256('pack') }],
    wordings: [{ notificationId: 'n1', templateId: 't1', templateVersion: '1', language: 'en', channel: 'sms', detail: 'full', sha256: sha256('We have news.') }],
    certificates: [{ obligationId: 'o1', sha256: sha256('pdf') }],
    timeline: { caseId, obligations: [{ obligationId: 'o1', state: 'met' }] },
  }
  const pack = packOf({ caseId, madeAt: '2026-11-25T10:00:00.000Z', keyId: signer.keyId }, chain, inRoot ? rootOver(chain, signer) : null, content, sha256)
  return { ...pack, signature: signer.sign(statementText(pack.statement)) }
}

const pack = packBy(ours)
const verify = (value: unknown) => verifyPack(JSON.parse(JSON.stringify(value)), { sha256, check: ours.check })
const inChain = (touch: (chain: EvidenceEntry[]) => unknown[]): object => ({ ...pack, chain: touch(structuredClone(pack.chain)) })
const resealed = (chain: EvidenceEntry[], from: number): EvidenceEntry[] => [...chain.slice(0, from), ...appendEntries(chain[from - 1] ?? null, chain.slice(from).map((entry, n) => ({ ...fact(CASE, from + n), at: n === 0 ? 5 : entry.at })), sha256)]
/** As somebody would who has a key of his own, and makes everything anew with it. */
const signedAnew = (value: EvidencePack, keyId: string): EvidencePack => {
  const statement = { ...value.statement, keyId }
  return { ...value, statement, signature: theirs.sign(statementText(statement)) }
}

describe('an evidence pack', () => {
  it('holds as it was made, also in another order of members, and without a daily root', () => {
    expect(verify(pack)).toEqual({ valid: true, firstBroken: null })
    expect(verify(Object.fromEntries(Object.entries(pack).reverse()))).toEqual({ valid: true, firstBroken: null })
    expect(verify(packBy(ours, CASE, false))).toEqual({ valid: true, firstBroken: null })
  })

  it.each<[name: string, touched: unknown, chain: string, index: number, why: RegExp]>([
    ['a fact was changed', inChain((c) => c.with(2, { ...c[2]!, factSha256: sha256('other') })), CASE, 2, /not what was sealed/],
    ['a moment was changed', inChain((c) => c.with(0, { ...c[0]!, at: 5 })), CASE, 0, /not what was sealed/],
    ['the first entry was dropped', inChain((c) => c.slice(1)), CASE, 0, /missing/],
    ['an entry in the middle was dropped', inChain((c) => c.toSpliced(3, 1)), CASE, 3, /missing/],
    ['two entries were exchanged', inChain((c) => c.with(1, c[2]!).with(2, c[1]!)), CASE, 1, /missing/],
    ['the end was cut off', inChain((c) => c.slice(0, 5)), CASE, 5, /ends here/],
    ['everything was cut off', inChain(() => []), CASE, 0, /ends here/],
    ['an entry was slipped in', inChain((c) => c.toSpliced(2, 0, c[2]!)), CASE, 3, /missing/],
    ['an entry was added, properly sealed', inChain((c) => [...c, ...appendEntries(c[5]!, [fact(CASE, 6)], sha256)]), CASE, 6, /after what the head says/],
    ['an entry was changed and all after it sealed anew', inChain((c) => resealed(c, 5)), CASE, 5, /not the entry that the head says/],
    ['the same, before the day’s root', inChain((c) => resealed(c, 1)), CASE, 5, /not the entry that the head says/],
    ['an entry of another case was put in', inChain((c) => c.with(4, chainOf('X', 6)[4]!)), CASE, 4, /another case/],
    ['the chain is another case’s', { ...pack, chain: chainOf('X', 6) }, CASE, 0, /another case/],
    ['the chain is another case’s, under this one’s name', inChain(() => chainOf('X', 6).map((entry) => ({ ...entry, caseId: CASE }))), CASE, 0, /not what was sealed/],
    ['an entry is none', inChain((c) => c.with(1, null as unknown as EvidenceEntry)), CASE, 1, /no entry/],
    ['an entry has a member too many', inChain((c) => c.with(1, { ...c[1]!, note: 'x' } as EvidenceEntry)), CASE, 1, /must not have/],
    ['the head was changed as well', { ...(inChain((c) => c.slice(0, 5)) as EvidencePack), statement: { ...pack.statement, head: { index: 4, hash: pack.chain[4]!.hash } } }, 'statement', 0, /signature/],
    ['the timeline was changed', { ...pack, timeline: { ...pack.timeline, obligations: [{ obligationId: 'o1', state: 'owed' }] } }, 'timeline', 0, /not what was signed/],
    ['a wording was exchanged', { ...pack, wordings: [{ ...pack.wordings[0], sha256: sha256('Nothing.') }] }, 'wordings', 0, /not what was signed/],
    ['a version of the Code was exchanged', { ...pack, codePacks: [] }, 'codePacks', 0, /not what was signed/],
    ['a certificate was exchanged', { ...pack, certificates: [{ obligationId: 'o1', sha256: sha256('forged') }] }, 'certificates', 0, /not what was signed/],
    ['the moment of making was changed', { ...pack, statement: { ...pack.statement, madeAt: '2026-11-26T10:00:00.000Z' } }, 'statement', 0, /signature/],
    ['the case was renamed', { ...pack, statement: { ...pack.statement, caseId: 'X' } }, 'X', 0, /another case/],
    ['the signature is another pack’s', { ...pack, signature: packBy(ours, 'X').signature }, 'statement', 0, /signature/],
    ['the signature is none', { ...pack, signature: '' }, 'statement', 0, /signature/],
    ['it was signed anew with another key, which it names', signedAnew(packBy(ours, CASE, false), theirs.keyId), 'statement', 0, /not known here: key-2/],
    ['it was signed anew with another key, under the name of ours', signedAnew(packBy(ours, CASE, false), ours.keyId), 'statement', 0, /signature/],
    ['all of it was made with another key', packBy(theirs), DAILY_ROOTS, 0, /not known here: key-2/],
    ['the daily root was taken out', { ...pack, dailyRoot: null }, DAILY_ROOTS, 0, /not the daily root that was signed/],
    ['the daily root was changed', { ...pack, dailyRoot: { ...pack.dailyRoot, root: { ...pack.dailyRoot!.root, cases: 4 } } }, DAILY_ROOTS, 0, /signature/],
    ['the proof was changed', { ...pack, dailyRoot: { ...pack.dailyRoot, proof: pack.dailyRoot!.proof.slice(1) } }, DAILY_ROOTS, 0, /proof does not lead/],
    ['the proof is of an entry that is not in the chain', { ...packBy(ours), dailyRoot: rootOver(resealed(pack.chain, 1), ours) }, CASE, 3, /stood in the root of 2026-11-24/],
    ['a member was taken out', { ...pack, chain: undefined }, 'evidence-pack', 0, /member chain/],
    ['a member was put in', { ...pack, note: 'x' }, 'evidence-pack', 0, /must not have/],
    ['another format', { ...pack, statement: { ...pack.statement, format: 'kept-informed/evidence-pack/2' } }, 'statement', 0, /member format/],
    ['it is no pack', [pack], 'evidence-pack', 0, /no evidence pack/],
    ['it is nothing', null, 'evidence-pack', 0, /no evidence pack/],
  ])('%s: it is refused, and what was touched first is named', (_name, touched, chain, index, why) => {
    const { valid, firstBroken } = verify(touched)
    expect({ valid, ...firstBroken }).toEqual({ valid: false, chain, index, why: expect.stringMatching(why) })
  })

  it('any single changed byte of any entry is found, and that entry named', () => {
    const lines = pack.chain.map((entry) => JSON.stringify(entry))
    fc.assert(
      fc.property(fc.nat(5), fc.nat(), fc.integer({ min: 0x20, max: 0x7e }), (index, place, byte) => {
        const line = lines[index]!
        const at = place % line.length
        const changed = line.slice(0, at) + String.fromCharCode(byte) + line.slice(at + 1)
        fc.pre(changed !== line)
        let entry: unknown
        try {
          entry = JSON.parse(changed)
        } catch {
          return
        }
        expect(verify(inChain((c) => c.with(index, entry as EvidenceEntry)))).toMatchObject({ valid: false, firstBroken: { chain: CASE, index } })
      }),
      { numRuns: 2_000 },
    )
  })

  it('any single changed byte of anything in it is found', () => {
    const text = JSON.stringify(pack)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 0x20, max: 0x7e }), (at, byte) => {
        const changed = text.slice(0, at) + String.fromCharCode(byte) + text.slice(at + 1)
        fc.pre(changed !== text)
        let value: unknown
        try {
          value = JSON.parse(changed)
        } catch {
          return
        }
        expect(verify(value)).toMatchObject({ valid: false, firstBroken: { chain: expect.any(String), index: expect.any(Number), why: expect.any(String) } })
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the roots of the days', () => {
  const first = rootOver(pack.chain, ours).root
  const second = rootOver(pack.chain, ours, first).root
  const third = rootOver(pack.chain, ours, second).root

  it.each<[string, SignedRoot[], number | null, RegExp]>([
    ['hold as they were made', [first, second, third], null, /^/],
    ['one was left out', [first, third], 1, /missing/],
    ['one was changed', [first, { ...second, cases: 9 }, third], 1, /signature/],
    ['one was made anew with another key', [first, rootOver(pack.chain, theirs, first).root, third], 1, /not known/],
    ['one does not follow', [first, rootOver(pack.chain, ours, { ...first, cases: 9 }).root, third], 1, /does not follow/],
  ])('%s', (_name, roots, index, why) => {
    const broken = verifyRoots(roots, sha256, ours.check)
    expect(broken).toEqual(index === null ? null : { chain: DAILY_ROOTS, index, why: expect.stringMatching(why) })
  })
})
