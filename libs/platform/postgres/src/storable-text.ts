// Why: what came from outside may hold what PostgreSQL's text cannot (NUL) and UTF-8 cannot (half a surrogate pair); a mirror of a
// bad record must not be stopped by the badness that it reports.

/** The text with U+FFFD in place of what cannot be stored. */
export const storableText = (text: string): string => text.replaceAll('\u0000', '\uFFFD').replaceAll(/\p{Cs}/gu, '\uFFFD')
