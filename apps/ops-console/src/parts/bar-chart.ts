// Why: a chart is drawn on the server, as a picture that needs no script and is read out as its title and a table; what is where is worked out by a
// library that many use.
import { scaleLinear } from 'd3-scale'
import type { Cell, Said } from '@kept-informed/web'

/** One bar: its name, and its parts from left to right, as many as there are series. */
export type Bar = { name: Said & Pick<Cell, 'at'>; parts: readonly number[] }
export type BarChart = {
  id: string
  width: number
  height: number
  axis: number
  /** `named`: where its name stands, above it. */
  bars: { name: Bar['name']; named: number; y: number; middle: number; height: number; total: number; end: number; parts: { x: number; width: number; series: number }[] }[]
  ticks: { x: number; n: number }[]
  /** Keys of the words of each series. */
  series: readonly string[]
}

const WIDTH = 640
const START = 5
const END = 50
/** Names are of any length, and of another in Welsh: each has a line of its own above its bar. */
const NAME = 22
const BAR = 20
const GAP = 8
const ROW = NAME + BAR + GAP
const AXIS = 24
const TICKS = 4

/** Horizontal bars, each stacked of its parts; as wide as the longest. Null: there is nothing to draw. */
export function barChart(id: string, series: readonly string[], bars: readonly Bar[]): BarChart | null {
  const totals = bars.map(({ parts }) => parts.reduce((sum, n) => sum + n, 0))
  const most = Math.max(0, ...totals)
  if (most === 0) return null
  const x = scaleLinear([0, most], [START, WIDTH - END])
  return {
    id,
    width: WIDTH,
    height: bars.length * ROW + AXIS,
    axis: bars.length * ROW,
    series,
    bars: bars.map(({ name, parts }, at) => {
      let from = 0
      const drawn = parts.map((n, of) => {
        const part = { x: rounded(x(from)), width: rounded(x(from + n) - x(from)), series: of }
        from += n
        return part
      })
      return {
        name,
        named: at * ROW + NAME / 2,
        y: at * ROW + NAME,
        middle: at * ROW + NAME + BAR / 2,
        height: BAR,
        total: totals[at] ?? 0,
        end: rounded(x(from) + 6),
        parts: drawn.filter(({ width }) => width > 0),
      }
    }),
    ticks: x.ticks(TICKS).filter(Number.isInteger).map((n) => ({ n, x: rounded(x(n)) })),
  }
}

const rounded = (n: number): number => Math.round(n * 10) / 10
