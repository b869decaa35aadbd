// Why: what waits is shown by why it waits, oldest first, so that what has waited longest is mended first.
import type { Column } from '@kept-informed/web'
import { nameCell } from '../names/names.js'
import { toCase, toQuarantined } from '../paths.js'
import { type Quarantined, reasonWords } from './quarantined.js'
import { harmless } from './shown-bytes.js'

const typeOf = ({ event }: Quarantined): string | null => (typeof event?.['type'] === 'string' ? event['type'] : null)

export const QUARANTINE_COLUMNS: readonly Column<Quarantined>[] = [
  {
    name: 'reasons',
    words: 'quarantine.why',
    value: ({ reasons }) => reasons.map(({ reason }) => reason).join(' '),
    shown: ({ reasons, quarantineId }) => ({ words: reasonWords(reasons[0]?.reason ?? ''), href: toQuarantined(quarantineId) }),
  },
  { name: 'furtherReasons', words: 'quarantine.further', number: true, value: ({ reasons }) => Math.max(0, reasons.length - 1) },
  {
    name: 'caseId',
    words: 'quarantine.case',
    value: ({ caseId }) => caseId,
    shown: ({ caseId }) => (caseId === null ? { text: '–' } : { text: caseId, href: toCase(caseId) }),
  },
  { name: 'type', words: 'quarantine.type', value: typeOf, shown: (item) => (typeOf(item) === null ? { text: '–' } : nameCell(harmless(typeOf(item) ?? ''))) },
  { name: 'receivedAt', words: 'quarantine.received', value: ({ receivedAt }) => receivedAt, shown: ({ receivedAt }) => ({ at: receivedAt }) },
  { name: 'quarantineId', words: 'quarantine.id', fileOnly: true, value: ({ quarantineId }) => quarantineId },
]
