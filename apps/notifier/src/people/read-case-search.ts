// Why: what is searched for is one text, as it is written down or heard.
import { accepted, refused, type Result } from '@kept-informed/kernel'

const MOST_LETTERS = 200

/** 1 to 200 characters once the blanks around it are gone. */
export function readCaseSearch(body: unknown): Result<string> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused([{ pointer: '', detail: 'must be a JSON object' }])
  const { said } = body as Record<string, unknown>
  const text = typeof said === 'string' && !said.includes('\0') ? said.trim() : ''
  return text === '' || text.length > MOST_LETTERS ? refused([{ pointer: '/said', detail: `must be a text of 1 to ${MOST_LETTERS} characters` }]) : accepted(text)
}
