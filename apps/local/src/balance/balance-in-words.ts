// Why: whoever is on call reads one line a sum, and below it what is missing, by id.
import { type Balance, BALANCE_LINES } from '@kept-informed/evidence-chain'
import type { KeptBalance } from './keep-in-evidence.js'

const NAMES = { caseEvents: 'case events in', obligations: 'obligations', notifications: 'notifications', attempts: 'attempts', providers: 'taken by providers' } as const
const SHOWN = 100

export function balanceInWords(balance: Balance, kept: KeptBalance | null): string {
  const lines = BALANCE_LINES.map((line) => {
    const counts = balance[line]
    if (counts === null) return `${NAMES[line].padEnd(20)}nobody can be asked`
    const { all = 0, ...parts } = counts
    return `${NAMES[line].padEnd(20)}${String(all).padStart(9)} = ${Object.entries(parts).map(([part, count]) => `${count} ${part}`).join(' + ')}`
  })
  const gaps = balance.gap.slice(0, SHOWN).map(({ line, id, why }) => `  ${NAMES[line]}: ${id}: ${why}`)
  const more = balance.gap.length > SHOWN ? [`  and ${balance.gap.length - SHOWN} more`] : []
  return [
    ...lines, `${'on the way'.padEnd(20)}${String(balance.onTheWay).padStart(9)} cases, which were left alone`,
    kept ? `${'kept'.padEnd(20)}number ${kept.index} of its chain, signed with ${kept.keyId}` : `${'kept'.padEnd(20)}no: there is no EVIDENCE_SIGNING_KEY`,
    `${'gaps'.padEnd(20)}${String(balance.gap.length).padStart(9)}`, ...gaps, ...more,
  ].join('\n')
}
