// Why: the whole of what is owed, as one page that a lawyer can read and check against the Code. It is made from the packs that decide, so
// the page and the program cannot say different things. A paragraph number that was only recalled (`~`) is data and is never printed.
import type { Basis, ClockKind, CodePack, CodeRow, MustTell, ServiceProvider } from '../code-row.js'
import { conditionInWords, oneOf } from './condition-in-words.js'
import { spokenDay } from './spoken-day.js'

type Line = { pack: CodePack; row: CodeRow }

const RIGHTS: Record<number, string> = {
  1: 'to understand and be understood',
  2: 'to have the crime recorded without unjustified delay',
  3: 'to be given information when reporting the crime',
  4: 'to be referred to services that support victims, and to have services that meet their needs',
  5: 'to be told about compensation',
  6: 'to be told about the investigation and the prosecution',
  7: 'to make a Victim Personal Statement',
  8: 'to be told about the trial, how it goes and the part of a witness in it',
  9: 'to be told the outcome of the case and of any appeal',
  10: 'to be paid expenses and to have property returned',
  11: 'to be told about the offender after a conviction',
  12: 'to complain when rights are not met',
}

const OWNERS: Record<ServiceProvider | 'data.provider', string> = {
  police: 'police', 'witness-care-unit': 'witness care unit', cps: 'Crown Prosecution Service', probation: 'probation', 'data.provider': 'whoever the complaint is about',
}
const BASES: Record<Basis, string> = { code: 'the Code', statute: 'statute', policy: 'the force’s own promise' }
const MUST_TELL: Record<MustTell, string> = { no: 'no', yes: 'yes', witness: 'yes, to who gives evidence at that hearing' }
const STARTS: Record<ClockKind, string> = {
  event: 'when it happens', 'received-by-wcu': 'when the witness care unit receives it', agreed: 'when contact is agreed, and again each time the victim is told anything, until the case closes',
}

const COLUMNS: [title: string, cell: (line: Line) => string][] = [
  ['Rule', ({ row }) => `\`${row.ruleId}\``],
  ['Because of', ({ row }) => row.on.map((type) => type.replaceAll('-', ' ')).join(' or ')],
  ['The clock starts', ({ row }) => STARTS[row.clock]],
  ['Only if', ({ row }) => (row.condition === null ? '' : conditionInWords(row.condition))],
  ['Who owes it', ({ row }) => OWNERS[row.owedBy]],
  ['What is to be told or done', ({ row }) => `${row.kind === 'inform' ? 'Tell' : 'Do'}: ${row.tell}`],
  ['Working days, standard', ({ row }) => days(row, 'standard')],
  ['Working days, enhanced', ({ row }) => days(row, 'enhanced')],
  ['Must be told even after opting out', ({ row }) => MUST_TELL[row.mustTell]],
  ['What settles it', ({ row }) => (row.settledBy.length === 0 ? 'the victim being told' : oneOf(row.settledBy))],
  ['Basis', ({ row }) => BASES[row.basis]],
  ['Paragraph', ({ row }) => (row.paragraph === null || row.paragraph.includes('~') ? '' : row.paragraph)],
  ['Source', ({ row }) => row.source],
  ['Confidence', ({ row }) => row.confidence],
  ['Pack', ({ pack }) => `${pack.pack} ${pack.version}`],
]

const days = ({ limits }: CodeRow, entitlement: 'standard' | 'enhanced'): string => (limits === 'agreed' ? 'as agreed' : String(limits[entitlement]))

/** The page as Markdown. */
export function codePage(packs: readonly CodePack[]): string {
  const lines = packs.flatMap((pack) => pack.rows.map((row) => ({ pack, row })))
  const rights = [...new Set(lines.map(({ row }) => row.right))].sort((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
  return [head(packs, lines.length), ...rights.map((right) => group(right, lines.filter(({ row }) => row.right === right)))].join('\n')
}

function head(packs: readonly CodePack[], count: number): string {
  const inForce = packs.map(({ pack, version, effectiveFrom, effectiveTo, rows }) => `| ${pack} | ${version} | ${spokenDay(effectiveFrom)} | ${effectiveTo === null ? 'the next version' : spokenDay(effectiveTo)} | ${rows.length} |`)
  return `# What victims are owed

Made from the packs in \`libs/domain/victims-code/packs\` by \`npm run docs\`; do not edit it by hand. A test fails when it is not current.

| Pack | Version | In force from | Until | Rows |
|---|---|---|---|---|
${inForce.join('\n')}

Each of the ${count} rows is one duty: because of one event in a case, each victim it concerns is owed one thing. The pack in force on the
London day on which the clock starts decides. Working days are Monday to Friday without the bank holidays of England and Wales; the day on
which the clock starts is day 0, and what is owed is due by the end of day N ([the days, worked out](dates.md)). "0" is the same day. "As
agreed" is every so many calendar days as the victim and the police agreed, on the working day before where that day is none.

"Enhanced" is for victims with enhanced rights: children, bereaved relatives, the crimes that presume it, and whoever was assessed so. A
duty whose basis is the force’s own promise comes from a pack that a force edits. The paragraph of the Code is given only where it was seen.

How sure each line is: **V** read in legislation or an official page; **V2** read in an official page that follows the Code; **VOLD** read of an
earlier Code, to be checked; **R** recalled, to be checked before use. "Number is policy": the duty is there, its number of days is the force’s.
`
}

const group = (right: number | null, lines: Line[]): string => `## ${title(right)}

| ${COLUMNS.map(([name]) => name).join(' | ')} |
|${'---|'.repeat(COLUMNS.length)}
${lines.map((line) => `| ${COLUMNS.map(([, cell]) => cell(line).replaceAll('|', '\\|')).join(' | ')} |`).join('\n')}
`

const title = (right: number | null): string => (right === null ? 'Beside the twelve rights' : `Right ${right}${RIGHTS[right] === undefined ? '' : `: ${RIGHTS[right]}`}`)
