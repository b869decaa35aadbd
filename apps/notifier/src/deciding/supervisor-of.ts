// Why: a call that the officer has not made goes to whoever is set over them, by the force's own directory.
import type { CaseContext } from '@kept-informed/obligation'
import type { Directory } from '../vault/directory.js'

/** As `Task.for`: the officer's supervisor, else that of their unit, else the unit; null: none is known. */
export function supervisorOf({ officer }: Pick<CaseContext, 'officer'>, { officers, units }: Directory): string | null {
  const entry = officers.get(officer.officerId)
  const unit = entry?.unit ?? officer.unit
  const supervisorId = [entry?.supervisorId, unit === null ? undefined : units.get(unit)?.supervisorId].find((id) => id !== undefined && id !== officer.officerId)
  return supervisorId !== undefined ? `officer:${supervisorId}` : unit === null ? null : `unit:${unit}`
}
