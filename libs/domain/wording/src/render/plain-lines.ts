// Why: where there is only plain text, a heading is a line and an item of a list begins with a dash.
import type { Paragraph } from '../words.js'
import type { Section } from './rendered-message.js'

/** A line feed is a new line of the same paragraph. */
export const plainLines = (sections: readonly Section[]): string[] => sections.flatMap(({ heading, paragraphs }) => [...(heading === null ? [] : [heading]), ...paragraphs.map(asText)])

const asText = (paragraph: Paragraph): string => (typeof paragraph === 'string' ? paragraph : [paragraph.lead, ...paragraph.items.map((item) => `- ${item}`)].join('\n'))
