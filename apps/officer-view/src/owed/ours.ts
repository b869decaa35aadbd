// Why: a case has duties of courts and prosecutors in it too; those are theirs to do, and an officer's only to know.
import type { ListedDuty } from '../doors/evidence.js'

export const OURS = ['police', 'witness-care-unit'] as const

export const isOurs = ({ owedBy }: Pick<ListedDuty, 'owedBy'>): boolean => OURS.some((ours) => ours === owedBy)
