// Why: whoever opens the console must see first what waits for a person, and where to go; what does not wait is not in the way.

/** Null: it is not hers to see, or the service behind it does not answer. */
export type Waiting = {
  quarantined: number | null
  guardsOpen: number | null
  tasksOverdue: number | null
  tasksOpen: number | null
  stops: number | null
  gaps: number | null
  corrections: number | null
  overdue: number | null
  breaches: number | null
}
export type Need = { what: keyof Waiting; n: number; tone: 'red' | 'yellow' }

/** In the order in which they should be seen to; a stop in force, or work that is not late, is nothing wrong. */
const ORDER: readonly [keyof Waiting, Need['tone']][] = [
  ['guardsOpen', 'red'],
  ['gaps', 'red'],
  ['quarantined', 'red'],
  ['corrections', 'red'],
  ['tasksOverdue', 'red'],
  ['overdue', 'red'],
  ['breaches', 'yellow'],
  ['stops', 'yellow'],
  ['tasksOpen', 'yellow'],
]

export const needsOf = (waiting: Waiting): Need[] =>
  ORDER.flatMap(([what, tone]) => {
    const n = waiting[what]
    return n === null || n === 0 ? [] : [{ what, n, tone }]
  })

/** What she would be shown and cannot be, because a service is away. */
export const notKnown = (waiting: Waiting, asked: readonly (keyof Waiting)[]): (keyof Waiting)[] => asked.filter((what) => waiting[what] === null)
