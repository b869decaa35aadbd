// Why: the one place that reads the machine's clock for decisions; everything else is given a Clock.
import type { Clock } from '@kept-informed/kernel'

export const systemClock = (): Clock => ({ now: () => Date.now(), arrivedAt: (realInstant) => Math.min(realInstant, Date.now()) })
