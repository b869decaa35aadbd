// Why: a reason is what an officer would stand by later; blanks are none. A header is bytes (RFC 9110 section 5.5): some write UTF-8 into
// them, others Latin-1, and a name must come out as it was meant.

const MOST = 500
const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** The header `X-Reason`, as Node gives it (a character a byte), as text of at most 500 characters; null: none was stated. */
export function readReason(header: string | undefined): string | null {
  const text = meantBy(header ?? '').replace(/\p{Cc}/gu, ' ').trim()
  return text === '' ? null : text.slice(0, MOST)
}

function meantBy(header: string): string {
  try {
    return UTF8.decode(Buffer.from(header, 'latin1'))
  } catch {
    // Not UTF-8, so it is the Latin-1 that it is given as.
    return header
  }
}
