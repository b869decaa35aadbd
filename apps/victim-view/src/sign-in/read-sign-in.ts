// Why: a slip of the finger is told at once, without asking anybody whether there is such a reference.

/** As it stands in a message, or is typed: in any case, with blanks, with or without its `KI-`. */
export const looksLikeReference = (text: string): boolean => /^(?:KI)?[0-9A-F]{8}$/.test(text.toUpperCase().replace(/[\s-]/g, ''))
/** Six digits, with blanks where she likes. */
export const looksLikeCode = (text: string): boolean => /^\d{6}$/.test(text.replace(/[\s-]/g, ''))
