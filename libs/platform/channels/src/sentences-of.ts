// Why: easy-read text has one sentence a line. Abbreviations and numbers have full stops too, and must stay whole.

/** After these a full stop does not end the sentence. */
const ABBREVIATED = /(?:^|[\s(])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|St|Sgt|Insp|Ch|Supt|PC|DC|DS|DI|No|Rd|Ave|e\.g|i\.e|etc|[A-Z])\.$/u
const END = /(?<=[.!?]["”’)]?) +(?=["“‘(]?[\p{Lu}\p{N}])/u

/** Of one paragraph without line feeds; joined with spaces they are the paragraph again. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = []
  for (const part of paragraph.split(END)) {
    const before = sentences.at(-1)
    if (before !== undefined && ABBREVIATED.test(before)) sentences[sentences.length - 1] = `${before} ${part}`
    else sentences.push(part)
  }
  return sentences
}
