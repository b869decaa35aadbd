// Why: who mends a record by hand is told where in her text each fault is, and not only what it is called.
import { findNodeAtLocation, parse, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { FormFault } from '@kept-informed/web'

export type Mended = { ok: true; event: object } | { ok: false; faults: FormFault[] }

const STRICT = { allowTrailingComma: false, disallowComments: true, allowEmptyContent: false }

/** The JSON object that somebody wrote; or where it is none, first fault first. */
export function readMended(text: string): Mended {
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, STRICT)
  if (errors.length > 0)
    return {
      ok: false,
      faults: errors
        .slice(0, 5)
        .map(({ error, offset }) => ({
          field: 'event',
          words: 'quarantine.no-json',
          facts: { line: lineAt(text, offset), what: wordsOf(printParseErrorCode(error)) },
        })),
    }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, faults: [{ field: 'event', words: 'quarantine.no-object' }] }
  return { ok: true, event: value }
}

/** `CommaExpected` is `comma expected`. */
const wordsOf = (code: string): string => code.replaceAll(/(?<!^)([A-Z])/g, ' $1').toLowerCase()

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** `/event/data/victimIds/0` of the door is `/data/victimIds/0` of the text. */
export const pointerInEvent = (pointer: string): string => pointer.replace(/^\/event(?=\/|$)/, '')

/** The line on which what a pointer (RFC 6901) names begins, or for what is missing the nearest thing around it; null when the text is no JSON. */
export function lineOf(text: string, pointer: string): number | null {
  const root = parseTree(text, [], STRICT)
  if (!root) return null
  const path = pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  for (let length = path.length; length >= 0; length--) {
    const segments = path.slice(0, length).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    const node = findNodeAtLocation(root, segments) ?? findNodeAtLocation(root, path.slice(0, length))
    if (node) return lineAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset)
  }
  return null
}
