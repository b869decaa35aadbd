// Why: each person who got something wrong hears once that it was wrong: one message for each person in each case, which grows by what turns
// out later to have reached them, and says nothing that another correction has said.
import { type Instant, nameUuid } from '@kept-informed/kernel'
import type { Obligation } from '@kept-informed/obligation'
import { FORCE_CORRECTION } from '@kept-informed/victims-code'
import { needsCorrection, type Reached } from './who-got-it.js'

/** Of a recall with approved words. `eachNews`: they name what was wrongly told, so each piece of news is corrected by itself. */
export type CorrectionOrder = { recallId: string; approvedAt: Instant; due: Pick<Obligation, 'dueOn' | 'dueBy'>; eachNews: boolean }

/** A message that was recalled. `told`: the news in it that was wrong, as far as it left. */
export type WrongMessage = { notificationId: string; caseId: string; victimId: string; recipientId: string; reached: Reached; told: readonly Obligation[] }

/** `corrected`: by the obligation that was wrongly told, the message that says so already. */
export type Corrected = ReadonlyMap<string, string>

/** `correctionId`: the message's. `adds`: what it is to say more, and of which obligation. */
export type CorrectionDue = { correctionId: string; adds: { wrongId: string; correction: Obligation }[] }

/** Ours, so that nothing which stops the wrong source stops its corrections. */
export const RECALL_SOURCE = 'urn:kept-informed:notifier'

export const correctionIdOf = (recallId: string, { caseId, victimId, recipientId }: Pick<WrongMessage, 'caseId' | 'victimId' | 'recipientId'>): string =>
  nameUuid('recall-correction', recallId, caseId, victimId, recipientId)

/** null: they have not got it, or all of it is corrected. */
export function correctionDue(order: CorrectionOrder, wrong: WrongMessage, corrected: Corrected): CorrectionDue | null {
  if (!needsCorrection(wrong.reached)) return null
  const left = wrong.told.filter(({ obligationId }) => !corrected.has(obligationId))
  if (left.length === 0) return null
  const correctionId = correctionIdOf(order.recallId, wrong)
  return { correctionId, adds: left.map((told) => ({ wrongId: told.obligationId, correction: correctionOf(order, wrong, { told, correctionId }) })) }
}

/** In words that name nothing, one says it of all. */
function correctionOf({ recallId, approvedAt, due, eachNews }: CorrectionOrder, { recipientId }: WrongMessage, { told, correctionId }: { told: Obligation; correctionId: string }): Obligation {
  return {
    ...told,
    obligationId: nameUuid('recall-correction-of', correctionId, eachNews ? told.obligationId : ''),
    recipientId, ruleId: 'correction', basis: 'policy',
    pack: FORCE_CORRECTION.pack, codeVersion: FORCE_CORRECTION.version, confidence: FORCE_CORRECTION.confidence,
    because: { source: RECALL_SOURCE, id: recallId }, corrects: told.obligationId,
    clock: 'event', clockStartedAt: approvedAt, assumedClock: false, ...due,
    state: 'owed', metAt: null, metBy: null, late: false, reason: null, endedAt: null, endedBy: null, history: [],
    facts: { ...told.facts, receivedAt: approvedAt },
  }
}
