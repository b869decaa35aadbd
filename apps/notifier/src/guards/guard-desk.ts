// Why: whoever is about to let something leave asks here, in every process the same; and whoever sees a flood first tells those who must decide.
import type { Instant } from '@kept-informed/kernel'
import { type GuardKey, readGuardKey } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'
import type { Watch } from '../dispatch/may-leave.js'
import type { GuardLimits } from './count-news.js'
import { holdTheRest, type Opened, watchNews } from './open-guards.js'

type Parts = { database: Database; limits: GuardLimits; opened: (guard: GuardKey & { guardId: string }) => void; /** There is something to be looked at again. */ wake: () => void }

export type GuardDesk = {
  limits: GuardLimits
  watch: Watch
  /** Call it once those guards are committed. */
  opened(guards: readonly Opened[], now: Instant): Promise<void>
}

export function guardDesk({ database, limits, opened: tell, wake }: Parts): GuardDesk {
  const opened: GuardDesk['opened'] = async (guards, now) => {
    for (const { guardId, key } of guards) tell({ guardId, ...readGuardKey(key) })
    await holdTheRest(database, guards.map(({ key }) => key), now)
    wake()
  }
  return {
    limits,
    opened,
    watch: async (notificationIds, now) => {
      const watched = await watchNews(database, notificationIds, now, limits)
      if (watched.opened.length > 0) await opened(watched.opened, now)
      return watched.of
    },
  }
}
