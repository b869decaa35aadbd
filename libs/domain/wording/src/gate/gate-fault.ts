// Why: whoever writes or publishes a text must see all that is wrong with it at once, and where.

export const GATE_CHECKS = ['clauses', 'forbidden-words', 'reading-age', 'same-facts', 'size', 'loose-ends', 'links', 'name-and-case'] as const
export type GateCheck = (typeof GATE_CHECKS)[number]

/** `form`: which of its messages, such as `email, told for another`. */
export type GateFault = { check: GateCheck; form: string; detail: string }
