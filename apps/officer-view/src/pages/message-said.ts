// Why: exactly what she will get, paragraph by paragraph, whichever way it goes; a letter as its parts are printed.
import type { Words } from '../doors/notifier.js'

export type Said = { channel: Words['channel']; detail: Words['detail']; subject: string | null; texts: { language: string; paragraphs: string[] }[] }

export function saidBy({ channel, detail, subject, text, language, letter }: Words): Said {
  const texts = letter
    ? letter.parts.map((part) => ({
        language: part.language,
        paragraphs: [
          part.salutation,
          ...part.sections.flatMap(({ heading, paragraphs }) => [...(heading === null ? [] : [heading]), ...paragraphs.flatMap(linesOf)]),
          part.senderName,
          part.senderContact,
        ],
      }))
    : [{ language, paragraphs: [text ?? ''] }]
  return { channel, detail, subject: subject ?? null, texts }
}

/** A paragraph is a text, or texts in some order (a list, a line with emphasis). */
function linesOf(paragraph: unknown): string[] {
  if (typeof paragraph === 'string') return [paragraph]
  if (Array.isArray(paragraph)) return paragraph.flatMap(linesOf)
  return typeof paragraph === 'object' && paragraph !== null ? Object.values(paragraph).flatMap(linesOf) : []
}
