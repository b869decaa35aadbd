// Why: what comes from her through the view is read whole, or refused with every fault.
import { accepted, type Fault, refused, type Result } from '@kept-informed/kernel'
import { CALL_PARTS, type CallTime, SURVEY_ANSWERS, type SurveyAnswer } from '@kept-informed/notification'
import { COMPLAINED_OF, OWN_REQUESTS, type OwnRequest } from './own-requests.js'
import { membersOf } from './read-sign-in.js'

const MOST_CASE = 64
export const caseIn = (given: unknown, faults: Fault[]): string => {
  if (typeof given === 'string' && given !== '' && given.length <= MOST_CASE) return given
  faults.push({ pointer: '/caseId', detail: 'must be one of her cases' })
  return ''
}
export function wordIn<Word extends string>(words: readonly Word[], given: unknown, pointer: string, faults: Fault[]): Word | undefined {
  const word = words.find((one) => one === given)
  if (word === undefined) faults.push({ pointer, detail: `must be one of ${words.join(', ')}` })
  return word
}

export function readOwnRequest(body: unknown): Result<{ caseId: string; request: OwnRequest }> {
  const { caseId: given, kind, provider } = membersOf(body)
  const faults: Fault[] = []
  const caseId = caseIn(given, faults)
  const asked = wordIn(OWN_REQUESTS, kind, '/kind', faults)
  if (asked !== 'complaint') return asked === undefined || faults.length > 0 ? refused(faults) : accepted({ caseId, request: { kind: asked } })
  const of = wordIn(COMPLAINED_OF, provider, '/provider', faults)
  return of === undefined || faults.length > 0 ? refused(faults) : accepted({ caseId, request: { kind: asked, provider: of } })
}

export function readWantedCall(body: unknown): Result<{ caseId: string; time: CallTime }> {
  const { caseId: given, day, part: word } = membersOf(body)
  const faults: Fault[] = []
  const caseId = caseIn(given, faults)
  const part = wordIn(CALL_PARTS, word, '/part', faults)
  if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) faults.push({ pointer: '/day', detail: 'must be a day, YYYY-MM-DD' })
  return part === undefined || typeof day !== 'string' || faults.length > 0 ? refused(faults) : accepted({ caseId, time: { day, part } })
}

export function readSurveyAnswer(body: unknown): Result<{ caseId: string; answer: SurveyAnswer }> {
  const { caseId: given, answer: word } = membersOf(body)
  const faults: Fault[] = []
  const caseId = caseIn(given, faults)
  const answer = wordIn(SURVEY_ANSWERS, word, '/answer', faults)
  return answer === undefined || faults.length > 0 ? refused(faults) : accepted({ caseId, answer })
}
