// Why: a count of very few people tells of each of them. Small numbers are left out, and so are as many others as it takes that nobody can work
// them out from the sums beside them.

/** Null: left out. */
export type Shown = number | null
const LEAST = 5

/**
 * A table of counts, all rows of the same length, of which the sums of rows and columns may be known: every count of 1 to 4 is left out; and where a row or column
 * would have one left out alone, the smallest beside it is too.
 */
export function suppressSmall(table: readonly (readonly number[])[]): Shown[][] {
  const shown: Shown[][] = table.map((row) => row.map((n) => (n > 0 && n < LEAST ? null : n)))
  const lines = linesOf(table)
  for (let alone = lines.find((line) => isAlone(line, shown)); alone; alone = lines.find((line) => isAlone(line, shown))) {
    const helps = ([row, column]: Place): number => lines.filter((line) => isAlone(line, shown) && line.some(([r, c]) => r === row && c === column)).length
    // One that spares another, then a real number rather than a nought, which says little, then the smallest.
    const order = (place: Place): number[] => [-helps(place), valueOf(table, place) > 0 ? 0 : 1, valueOf(table, place), ...place]
    const [[row, column] = [0, 0]] = alone.filter(([r, c]) => shown[r]?.[c] !== null).sort((a, b) => inOrder(order(a), order(b)))
    const line = shown[row]
    if (line) line[column] = null
  }
  return shown
}

type Place = [row: number, column: number]

const inOrder = (a: readonly number[], b: readonly number[]): number => a.map((n, at) => n - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0

const valueOf = (table: readonly (readonly number[])[], [row, column]: Place): number => table[row]?.[column] ?? 0

function linesOf(table: readonly (readonly number[])[]): Place[][] {
  const columns = table[0]?.length ?? 0
  const rows = table.map((row, at) => row.map((_, column): Place => [at, column]))
  return [...rows, ...Array.from({ length: columns }, (_, column) => table.map((_row, at): Place => [at, column]))]
}

/** One left out that the sum of the line would give away. A line of one is its sum itself: whoever has one shows no sum. */
const isAlone = (line: readonly Place[], shown: readonly (readonly Shown[])[]): boolean => line.length > 1 && line.filter(([row, column]) => shown[row]?.[column] === null).length === 1
