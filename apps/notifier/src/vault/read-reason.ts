// Why: a reason is what an officer would stand by later; blanks are none. Headers carry bytes, and people write UTF-8 into them.

const MOST = 500

/** The header `X-Reason` as text, at most 500 characters; null: none was stated. */
export function readReason(header: string | undefined): string | null {
  const text = Buffer.from(header ?? '', 'latin1').toString('utf8').replace(/[\p{Cc}\p{Cs}\uFFFD]/gu, ' ').trim()
  return text === '' ? null : text.slice(0, MOST)
}
