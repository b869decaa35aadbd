// Why: a word without a reason cannot be answered for later; every fault of it is named at once.
import { accepted, type Fault, refused, type Result } from '@kept-informed/kernel'
import { GUARD_WORDS, type GuardWord } from '@kept-informed/notification'
import { readStatedReason } from '../read-stated-reason.js'

export function readGuardWord(body: unknown): Result<{ word: GuardWord; reason: string }> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused([{ pointer: '', detail: 'must be a JSON object' }])
  const word = GUARD_WORDS.find((one) => 'word' in body && one === body.word)
  const reason = readStatedReason(body)
  const faults: Fault[] = [...(word ? [] : [{ pointer: '/word', detail: `must be one of ${GUARD_WORDS.join(', ')}` }]), ...(reason.ok ? [] : reason.faults)]
  return word && reason.ok ? accepted({ word, reason: reason.value }) : refused(faults)
}
