// Why: her case as the notifier answers it: what she may read, already decided there.

export type Paragraph = string | { lead: string; items: readonly string[] }
export type NewsSection = { heading: string | null; paragraphs: readonly Paragraph[] }
/** `by`: how she was told; `heading` null: told, and there are no approved words for it here. */
export type Told = { id: string; at: string; by: 'sms-receipt' | 'email-accepted' | 'letter-arrived' | 'person'; language: 'en' | 'cy'; heading: string | null; late: string | null; sections: readonly NewsSection[] }
export type Comes = { ruleId: string; kind: 'inform' | 'act'; dueBy: string | null; late: boolean }
export type OwnCase = {
  caseId: string; crimeReference: string; offence: string; closed: boolean; entitlement: 'standard' | 'enhanced'; officer: { name: string | null; phone: string; hours: string | null }
  paused: boolean; review: boolean; survey: boolean; comes: readonly Comes[]; told: readonly Told[]
}
export type CallTime = { day: string; part: 'morning' | 'afternoon' | 'evening' }
export type OwnCases = { sight: 'full' | 'neutral'; phone: string; hours: string | null; callTimes: readonly CallTime[]; cases: readonly OwnCase[] }

const WORDED = ['needs-assessment', 'support-referral', 'periodic-update', 'complaint-reply', 'review-acknowledged', 'review-decision', 'crime-confirmed', 'victim-statement-offer', 'compensation-information', 'burglary-attendance', 'expenses-paid']

/** The key of its words. */
export const comesWords = ({ ruleId }: Pick<Comes, 'ruleId'>): string => (WORDED.includes(ruleId) ? `comes.${ruleId}` : 'comes.other')

/** `place`: as pages and addresses name a case, from 1 on; a reference in an address would stay in the browser's history. */
export const askedCase = (cases: readonly OwnCase[], place: string): OwnCase | undefined => (/^\d{1,3}$/.test(place) ? cases[Number(place) - 1] : cases.length === 1 ? cases[0] : undefined)

/** Of an address. */
export const placeIn = (given: unknown): string => (typeof given === 'string' ? given : '')
