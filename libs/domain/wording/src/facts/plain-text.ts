// Why: facts come from other systems. They reach a reader as one plain line, never as layout, and never so long that the message is lost in them.

/** Characters; longer facts end in `...`. */
export const LONGEST_FACT = 300

/** White space and control characters become single spaces; invisible ones go. */
export const oneLine = (value: string): string => value.replace(/\p{Cf}/gu, '').replace(/[\s\p{C}]+/gu, ' ').trim()

/** One line without control or invisible characters; null when nothing readable is left. A full stop at its end is taken off: the sentence has its own. */
export function plainText(value: unknown, longest = LONGEST_FACT): string | null {
  if (typeof value !== 'string') return null
  const line = oneLine(value).replace(/[\s.,;:]+$/u, '')
  if (!/[\p{L}\p{N}]/u.test(line)) return null
  const characters = [...line]
  return characters.length <= longest ? line : `${characters.slice(0, longest - 3).join('').replace(/[\s.,;:]+$/u, '')}...`
}

/** The readable texts of a list. */
export const plainTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map((item) => plainText(item)).filter((text) => text !== null) : [])
