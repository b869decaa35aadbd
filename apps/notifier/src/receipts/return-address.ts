// Why: a letter that cannot be delivered comes back unopened when its envelope says where to, and is opened by the carrier when it does
// not. But the envelope, and a letter that must say nothing, are seen by others: so the address may not tell who sends it.
import type { Setting } from '@kept-informed/runtime'

const TELLING = /\b(police|heddlu|constabulary|crown|prosecution|cps|court|llys|victims?|dioddefwr|witness|crime|trosedd|probation|prison)\b/iu
const MOST_LINES = 5
const LONGEST_LINE = 34

/** Lines parted by commas, such as `PO Box 100, Exampleton, E1 1AA`; none when it is not set. */
export const returnAddress: Setting<string[]> = {
  read: (value) => {
    if (value === undefined) return { ok: true, value: [] }
    const lines = value.split(',').map((line) => line.trim())
    if (lines.length > MOST_LINES || lines.some((line) => line === '' || line.length > LONGEST_LINE)) return { ok: false, why: `must be at most ${MOST_LINES} lines of at most ${LONGEST_LINE} characters, parted by commas` }
    return TELLING.test(value) ? { ok: false, why: 'must not tell who sends the letter: others see it on the envelope; use a box or a street' } : { ok: true, value: lines }
  },
}
