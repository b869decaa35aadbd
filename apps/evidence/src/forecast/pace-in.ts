// Why: a unit of which nobody has heard that anything was done will not do what is due tomorrow; but a week must pass before that is known.
import type { PaceOf } from '@kept-informed/forecast'
import type { Past } from './past.query.js'

export const PACE_KNOWN_AFTER_WORKING_DAYS = 5

/** A unit that did nothing has the pace 0. */
export const paceIn = ({ lookedBack: { workingDays }, ofUnit }: Past['pace']): PaceOf => (unit) =>
  workingDays < PACE_KNOWN_AFTER_WORKING_DAYS ? null : (ofUnit.get(unit) ?? { perWorkingDay: 0, overWorkingDays: workingDays })
