// Why: a recall is shown as its door promises: instants as RFC 3339, what took how long in seconds, and no word of a message but those that were
// proposed.
import { type Instant, isoInstant } from '@kept-informed/kernel'
import type { RecallWhat } from '@kept-informed/notification'
import { proposalOf, type RecallWithWords, type RecallWord } from './recall-rows.js'
import type { CorrectionCounts, RecallClocks, RecallCounts, RecalledMessage } from './recall-view.query.js'

const iso = (at: Instant | null | undefined): string | null => (at == null ? null : isoInstant(at))
const seconds = (from: Instant | null | undefined, to: Instant | null | undefined): number | null => (from == null || to == null ? null : Math.max(0, to - from) / 1_000)

export function recallJson(recall: RecallWithWords): object {
  const { state, proposal, word } = proposalOf(recall)
  const lift = recall.words.find((said) => said.word === 'lift')
  return {
    recallId: recall.recallId, what: whatJson(recall.what), reason: recall.reason, by: recall.by, askedAt: isoInstant(recall.askedAt), listedAt: iso(recall.foundAt),
    lifted: lift ? saidJson(lift) : null,
    correction: proposal === null ? null : { state, words: proposal.words, proposedBy: proposal.by, proposedAt: isoInstant(proposal.at), word: word ? { word: word.word, ...saidJson(word) } : null },
  }
}

const saidJson = ({ by, at, reason }: RecallWord): object => ({ by, at: isoInstant(at), reason })

const whatJson = (what: RecallWhat): object => ('batch' in what ? { batch: { ...what.batch, from: isoInstant(what.batch.from), to: isoInstant(what.batch.to) } } : what)

export function recallInFullJson(recall: RecallWithWords, { counts, clocks, corrections }: { counts: RecallCounts; clocks: RecallClocks; corrections: CorrectionCounts }): object {
  const approved = recall.words.find(({ word }) => word === 'approve')?.at
  const { askedAt } = recall
  // Until everything has been looked at and every call is answered nobody can say when the last of it left.
  const over = recall.foundAt !== null && counts.notLookedAt === 0 && counts.underWay === 0
  const stoppedAt = over ? Math.max(askedAt, clocks.lastCallEndedAt ?? askedAt) : null
  return {
    ...recallJson(recall), messages: counts, corrections,
    clock: {
      stoppedAt: iso(stoppedAt), approvedAt: iso(approved), firstCorrectionLeftAt: iso(clocks.firstCorrectionLeftAt), lastCorrectionLeftAt: iso(clocks.lastCorrectionLeftAt), lastCorrectionArrivedAt: iso(clocks.lastCorrectionArrivedAt),
      seconds: {
        askedToStopped: seconds(askedAt, stoppedAt), askedToApproved: seconds(askedAt, approved), approvedToFirstLeft: seconds(approved, clocks.firstCorrectionLeftAt),
        approvedToLastLeft: seconds(approved, clocks.lastCorrectionLeftAt), askedToLastArrived: seconds(askedAt, clocks.lastCorrectionArrivedAt),
      },
    },
  }
}

export const messageJson = ({ notification_id, reached, corrected_by, case_id, victim_id, recipient_id, state, deliveries }: RecalledMessage): object => ({
  notificationId: notification_id, caseId: case_id, victimId: victim_id, recipientId: recipient_id, state, reached, correctedBy: corrected_by,
  deliveries: deliveries.map(({ attempts, ...delivery }) => ({ ...delivery, attempts: attempts.map(({ startedAt, ...attempt }) => ({ ...attempt, startedAt: isoInstant(startedAt) })) })),
})
