// Why: most pages have nothing to say of a door's refusal but what the problem page says of its status.
import { ProblemError } from '@kept-informed/runtime'
import type { DoorAnswer } from './doors.js'

/** Throws what the door refused, as the page's own problem. */
export function bodyOf<T>(answer: DoorAnswer<T>): T {
  if (answer.ok) return answer.body
  throw new ProblemError(answer.status, answer.title)
}
