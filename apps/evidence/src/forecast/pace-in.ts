// Why: a unit of which nobody has heard that anything was done will not do what is due tomorrow; but a week must pass before that is known.
import { PACE_KNOWN_AFTER_DAYS, type PaceOf } from '@kept-informed/forecast'
import type { Past } from './past.query.js'

/** A unit that did nothing has the pace 0. */
export const paceIn = ({ lookedBack: { starts }, ofUnit }: Past['pace']): PaceOf => (unit) =>
  starts.length < PACE_KNOWN_AFTER_DAYS ? null : (ofUnit.get(unit) ?? { perWorkingDay: 0, overWorkingDays: starts.length })
