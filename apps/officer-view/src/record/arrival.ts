// Why: what was recorded goes round by the log before it is in the case; a page waits for it a moment, so that it can say that it is there.
import { setTimeout as sleep } from 'node:timers/promises'
import { bodyOf, type Doors, type Session } from '@kept-informed/web'
import type { CaseEvent, Timeline } from '../doors/evidence.js'
import { OWN_SOURCE } from './event-of.js'

/** Real milliseconds. */
const WAIT_MS = 4_000
const LOOK_EVERY_MS = 200

export const timelineFor = async (doors: Doors, session: Session, caseId: string): Promise<Timeline> =>
  bodyOf(await doors.of(session, 'evidence').get<Timeline>(`/cases/${encodeURIComponent(caseId)}/timeline`))

export const ownEvent = ({ events }: Timeline, eventId: string): CaseEvent | null => events.find(({ source, id }) => source === OWN_SOURCE && id === eventId) ?? null

/** The timeline with the event in it, or as it is after a few seconds. */
export async function timelineWith(doors: Doors, session: Session, caseId: string, eventId: string): Promise<Timeline> {
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    const timeline = await timelineFor(doors, session, caseId)
    if (ownEvent(timeline, eventId) || waited >= WAIT_MS) return timeline
    await sleep(LOOK_EVERY_MS)
  }
}
