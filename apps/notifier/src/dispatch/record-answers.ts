// Why: the third step of claim → call → record. Answers of one shard are recorded together; each is guarded by its attempt, so that
// an answer that comes after the attempt was settled otherwise changes nothing.
import type { SendOutcome } from '@kept-informed/channels'
import type { Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { applyAnswer } from '../journey/apply-answer.js'
import { journeysById } from '../journey/load-journeys.js'
import type { Consequences } from '../journey/move-delivery.js'
import { saveJourneys } from '../journey/save-journeys.js'
import { inShard } from '../journey/shard.js'

export type AnsweredAttempt = { attemptId: string; notificationId: string; shard: number; provider: string; answer: SendOutcome; /** Whether the provider gave it. */ asked: boolean; at: Instant }

export const recordAnswers = (database: Database, consequences: Consequences, shard: number, answered: AnsweredAttempt[]): Promise<void> =>
  inShard(database, shard, async (q) => {
    const journeys = await journeysById(q, [...new Set(answered.map((one) => one.notificationId))])
    const byId = new Map(journeys.map((journey) => [journey.notification.notification_id, journey]))
    let now = 0
    for (const { attemptId, notificationId, answer, at } of answered) {
      const journey = byId.get(notificationId)
      if (journey) applyAnswer(journey, attemptId, answer, { ...consequences, now: at })
      now = Math.max(now, at)
    }
    await saveJourneys(q, shard, journeys, now)
  })
