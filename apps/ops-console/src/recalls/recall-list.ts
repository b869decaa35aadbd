// Why: what was recalled, and who got it, are lists like any other.
import type { Column, Said } from '@kept-informed/web'
import { nameCell } from '../names/names.js'
import { type People, personText } from '../names/people.js'
import { sourceCell } from '../names/source-name.js'
import { wordingCell } from '../names/wording-name.js'
import { toCase, toRecall } from '../paths.js'
import { type Recall, type RecalledMessage, type RecallWhat, standingOf } from './recall.js'

const TONE = { lifted: 'grey', approved: 'green', proposed: 'yellow', stopped: 'red' } as const

/** What was recalled, in words: `recalls.what.…` with its facts. */
export function whatCell(what: RecallWhat): Said {
  if ('event' in what) return { words: 'recalls.what.event', facts: { id: what.event.id, source: sourceCell(what.event.source) } }
  if ('wording' in what) return { words: 'recalls.what.wording', facts: { wording: wordingCell(what.wording) } }
  const { rule } = what.batch
  const source = sourceCell(what.batch.source)
  return rule === null ? { words: 'recalls.what.batch', facts: { source } } : { words: 'recalls.what.batch-of', facts: { source, kind: nameCell(rule) } }
}

export const recallColumns = (people: People = new Map()): readonly Column<Recall>[] => [
  { name: 'what', words: 'recalls.what', value: ({ what }) => JSON.stringify(what), shown: ({ what, recallId }) => ({ ...whatCell(what), href: toRecall(recallId) }) },
  { name: 'standing', words: 'recalls.standing', value: standingOf, shown: (recall) => ({ words: `recalls.standing.${standingOf(recall)}`, tone: TONE[standingOf(recall)] }) },
  { name: 'askedAt', words: 'recalls.asked', value: ({ askedAt }) => askedAt, shown: ({ askedAt }) => ({ at: askedAt }) },
  { name: 'by', words: 'recalls.by', value: ({ by }) => by, shown: ({ by }) => ({ text: personText(people, by) }) },
  { name: 'reason', words: 'recalls.reason', value: ({ reason }) => reason },
  { name: 'recallId', words: 'recalls.id', fileOnly: true, value: ({ recallId }) => recallId },
]

export const MESSAGE_COLUMNS: readonly Column<RecalledMessage>[] = [
  { name: 'caseId', words: 'recall.case', value: ({ caseId }) => caseId, shown: ({ caseId }) => ({ text: caseId, href: toCase(caseId) }) },
  { name: 'victimId', words: 'recall.victim', value: ({ victimId }) => victimId },
  {
    name: 'reached',
    words: 'recall.reached',
    value: ({ reached }) => reached,
    shown: ({ reached }) => ({ words: `recall.reached.${reached ?? 'not-looked-at'}` }),
  },
  {
    name: 'correctedBy',
    words: 'recall.corrected',
    value: ({ correctedBy }) => correctedBy,
    shown: ({ correctedBy }) => ({ words: correctedBy === null ? 'recall.corrected.no' : 'recall.corrected.yes' }),
  },
  { name: 'notificationId', words: 'recall.message', fileOnly: true, value: ({ notificationId }) => notificationId },
]
