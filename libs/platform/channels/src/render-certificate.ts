// Why: what an inspector is shown must be readable by everyone, too, and the same bytes for the same record, so that the signed pack can name
// it by hash: PDF/UA-1, set as the letters are.
import type { Certificate } from './certificate.js'
import { CERTIFICATE_TEMPLATE } from './certificate-template.js'
import { setDocument } from './typst.js'

/** A4. What the fonts lack (an id may hold anything) is printed as a question mark. */
export async function renderCertificate(certificate: Certificate): Promise<Uint8Array> {
  const printable = JSON.stringify(certificate, (_, value: unknown) => (typeof value === 'string' ? value.replaceAll(/[^\x20-\x7E\u00A0-\u017F\u2013-\u201D]/gu, '?') : value))
  return (await setDocument(CERTIFICATE_TEMPLATE, { certificate: printable })).pdf()
}
