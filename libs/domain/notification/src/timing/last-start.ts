// Why: a way that is begun a minute too late is no way. The last moment is found from the same rules by which messages leave, so that the two
// can never differ: hours that are safe, times that are quiet, the post.
import type { Instant } from '@kept-informed/kernel'
import type { Contact } from '@kept-informed/victim'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { postTimes } from '../posting.js'
import { type Leaving, leavingInstant } from './leaving-instant.js'

/** `wordBy`: a word of it may be expected by then; `arrivesBy`: and it has arrived by then. */
export type Limits = { wordBy: Instant; arrivesBy: Instant }

/** Whether what may leave for this contact from `at` on is in time. Once that is too late, it stays so. */
export function isInTimeFrom(contact: Contact, leaving: Leaving, at: Instant, { wordBy, arrivesBy }: Limits, calendar: WorkingCalendar): boolean {
  const leavesAt = leavingInstant(contact, leaving, at, calendar)
  if (leavesAt === null) return false
  if (contact.channel !== 'letter') return leavesAt <= Math.min(wordBy, arrivesBy)
  const post = postTimes(leavesAt, leaving.posting, calendar)
  return post.dispatchedAt <= wordBy && post.arrivesBy <= arrivesBy
}

/** The last instant, from `from` on, at which a message for this contact may begin and is in time; null: there is none. */
export function lastStart(contact: Contact, leaving: Leaving, from: Instant, limits: Limits, calendar: WorkingCalendar): Instant | null {
  const inTime = (at: Instant): boolean => isInTimeFrom(contact, leaving, at, limits, calendar)
  if (!inTime(from)) return null
  if (inTime(limits.wordBy)) return limits.wordBy
  let [early, late] = [from, limits.wordBy]
  if (contact.channel === 'letter') {
    // Nothing but a cut-off changes when a letter arrives.
    for (let day = calendar.localDate(limits.wordBy); late > from; day = calendar.addDays(day, -1)) {
      const cutOff = Math.max(from, calendar.instantAt(day, leaving.posting.cutOff))
      if (cutOff < late && inTime(cutOff)) {
        early = cutOff
        break
      }
      late = Math.min(late, cutOff)
    }
    if (!leaving.risky) return early
  }
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (inTime(middle)) early = middle
    else late = middle
  }
  return early
}
