// Why: a certificate is data until the last moment: one question, its answer, and tables of what the answer rests on.

/** `rows`: what it is, and how it is recorded. */
export type CertificateSection = { heading: string; paragraphs: readonly string[]; rows: readonly (readonly [what: string, record: string])[] }
/** English. Ids only: nothing of it is personal. */
export type Certificate = {
  title: string
  question: string
  answer: string
  sections: readonly CertificateSection[]
  /** On every page. */
  reference: string
}
