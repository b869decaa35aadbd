// Why: every London day that is over, and in which anything was taken, gets its root: one signed hash over all chains. A day without any new
// fact needs none: the last root still says all. After a time of standing still one root catches up, because a day that is over cannot be told apart.
import { hashOfRoot, leafOf, merkleTree, proofOf, ROOT_FORMAT, rootOf, rootText, type SignedRoot } from '@kept-informed/evidence-chain'
import { type Clock, type Instant, isoInstant, type LocalDate } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { sha256 } from '../sha256.js'
import type { SigningKeys } from '../signing/signing-keys.js'
import { type KeptRoot, readHeads, readLastRoot, writeRoot } from './daily-roots.query.js'

export type RootParts = { database: Database; clock: Clock; signing: SigningKeys; calendar: WorkingCalendar }

const NO_ROOT = '0'.repeat(64)

export function dailyRootSweep(parts: RootParts): Sweep {
  const { database, clock, calendar } = parts
  const startedOn = calendar.localDate(clock.now())
  const dueAt = async (): Promise<Instant | null> => {
    const { last, facts } = await readLastRoot(database)
    if (facts === (last?.facts ?? 0)) return null
    // The first day to be over after the last root, or after we began.
    return calendar.startOfDay(calendar.addDays(last ? last.root.day : calendar.addDays(startedOn, -1), 2))
  }
  return {
    name: 'daily-root',
    everyMs: 1_000,
    nextDueAt: dueAt,
    run: async (now) => {
      const due = await dueAt()
      if (due === null || due > now) return 0
      return (await makeRoot(parts, calendar.addDays(calendar.localDate(now), -1), now)) ? 1 : 0
    },
  }
}

/** Of the day that is over. False: another process was first. */
async function makeRoot({ database, signing }: RootParts, day: LocalDate, now: Instant): Promise<boolean> {
  const { last, facts } = await readLastRoot(database)
  const heads = await readHeads(database)
  const tree = merkleTree(heads.map(({ caseId, head }) => leafOf(caseId, head, sha256)), sha256)
  const root = signed(last, { day, at: isoInstant(now), cases: heads.length, merkleRoot: rootOf(tree) }, signing)
  const held = heads.flatMap(({ caseId, head, rooted }, place) => (rooted ? [] : [{ caseId, head, proof: proofOf(tree, place) }]))
  return writeRoot(database, { root, facts }, held)
}

function signed(last: KeptRoot | null, about: Pick<SignedRoot, 'day' | 'at' | 'cases' | 'merkleRoot'>, signing: SigningKeys): SignedRoot {
  const root = { format: ROOT_FORMAT, index: last ? last.root.index + 1 : 0, ...about, previousRoot: last ? hashOfRoot(last.root, sha256) : NO_ROOT, keyId: signing.keyId } as const
  return { ...root, signature: signing.sign(rootText(root)) }
}
