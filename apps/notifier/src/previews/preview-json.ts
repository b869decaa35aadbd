// Why: whoever records the event thinks of people: so it is answered victim by victim, what would be owed and what would be said.
import { isoInstant } from '@kept-informed/kernel'
import type { Ladder } from '@kept-informed/notification'
import type { Obligation } from '@kept-informed/obligation'
import { messageJson, taskJson } from './message-json.js'
import type { Outlook } from './live-ahead.js'
import type { Preview } from './preview-event.js'

type Told = { caseId: string; now: number; ladderOf: (outlook: Outlook) => Ladder | null }

export const previewJson = ({ changed, outlooks, handOffs }: Preview, { caseId, now, ladderOf }: Told): object => ({
  caseId,
  asOf: isoInstant(now),
  victims: [...new Set([...changed, ...outlooks.flatMap(({ circumstances }) => circumstances.obligations)].map(({ victimId }) => victimId))].sort().map((victimId) => ({
    victimId,
    obligations: changed.filter((one) => one.victimId === victimId).map(obligationJson),
    messages: outlooks.filter(({ journey, into }) => journey.notification.victim_id === victimId && into === null).map((one) => messageJson(one, outlooks, ladderOf(one))),
    handOffs: handOffs.filter((task) => task.victimId === victimId).map((task) => ({ ...taskJson(task), obligationIds: task.obligationIds })),
  })),
})

const obligationJson = ({ obligationId, ruleId, kind, owedBy, recipientId, dueBy, state, reason }: Obligation): object =>
  ({ obligationId, ruleId, kind, owedBy, recipientId, dueBy: dueBy === null ? null : isoInstant(dueBy), state, reason })
