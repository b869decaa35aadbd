// Why: what a caller says is written down by somebody else: case, accents, hyphens and blanks are the writer's and no part of what was said.

const MARKS = /\p{M}/gu
const NOT_WORDS = /[^\p{L}\p{N}]+/gu

/** Two texts are the same said aloud when these are equal; empty when nothing was said. */
export const saidAloud = (text: string): string => text.normalize('NFKD').replaceAll(MARKS, '').toLowerCase().replaceAll(/['’]/g, '').replaceAll(NOT_WORDS, ' ').trim()

/** The ways in which a person's name may be said: the family name, and both. */
export const waysToSay = ({ given, family }: { given?: string; family: string }): string[] =>
  [...new Set([saidAloud(family), saidAloud(`${given ?? ''} ${family}`)])].filter((way) => way !== '')
