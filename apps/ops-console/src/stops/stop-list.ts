// Why: what is stopped, by whom, why and until when, is answered for by name.
import type { Instant } from '@kept-informed/kernel'
import type { Column, Said } from '@kept-informed/web'
import { channelCell } from '../names/carried.js'
import { nameCell } from '../names/names.js'
import { type People, personText } from '../names/people.js'
import { sourceCell } from '../names/source-name.js'
import { stoppedWordingCell } from '../names/wording-name.js'
import { type Stop, standingOf } from './stop.js'

const TONE = { 'in-force': 'red', lifted: 'grey', ended: 'grey' } as const

/** What is stopped, as people call it. */
export function stoppedCell({ kind, value }: Pick<Stop, 'kind' | 'value'>): Said {
  if (value === null) return { text: '–' }
  return NAMED[kind]?.(value) ?? { text: value }
}
const NAMED: Partial<Record<Stop['kind'], (value: string) => Said>> = { rule: nameCell, channel: channelCell, template: stoppedWordingCell, source: sourceCell }

export const peopleIn = (stops: readonly Stop[]): string[] => stops.flatMap(({ by, lifted }) => (lifted ? [by, lifted.by] : [by]))

export const stopColumns = (now: Instant, people: People = new Map()): readonly Column<Stop>[] => [
  { name: 'kind', words: 'stops.kind', value: ({ kind }) => kind, shown: ({ kind }) => ({ words: `stops.kind.${kind}` }) },
  { name: 'value', words: 'stops.what', value: ({ value }) => value, shown: stoppedCell },
  {
    name: 'standing',
    words: 'stops.standing',
    value: (stop) => standingOf(stop, now),
    shown: (stop) => ({ words: `stops.standing.${standingOf(stop, now)}`, tone: TONE[standingOf(stop, now)] }),
  },
  { name: 'from', words: 'stops.from', value: ({ from }) => from, shown: ({ from }) => ({ at: from }) },
  { name: 'until', words: 'stops.until', value: ({ until, lifted }) => lifted?.at ?? until, shown: ({ until, lifted }) => ({ at: lifted?.at ?? until }) },
  { name: 'by', words: 'stops.by', value: ({ by, lifted }) => (lifted ? `${by}, ${lifted.by}` : by), shown: (stop) => ({ text: [...new Set(peopleIn([stop]))].map((by) => personText(people, by)).join(', ') }) },
  { name: 'reason', words: 'stops.reason', value: ({ reason, lifted }) => (lifted ? `${reason} / ${lifted.reason}` : reason) },
  { name: 'stopId', words: 'stops.id', fileOnly: true, value: ({ stopId }) => stopId },
]
