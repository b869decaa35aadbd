// Why: how long ago the log was read is a measurement of real time; it decides nothing, so it is not the product's clock.
import type { Instant } from '@kept-informed/kernel'

export const realNow = (): Instant => Math.round(performance.timeOrigin + performance.now())
