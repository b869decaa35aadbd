// Why: what the notifier's door says of a recall, in its own names.

export type RecallWhat =
  | { event: { source: string; id: string } }
  | { batch: { source: string; from: string; to: string; rule: string | null } }
  | { wording: { wordingId: string; version: string; language: 'en' | 'cy' | null } }
export type OwnText = { heading: string; sms: string; happened: string[]; means: string[]; next: string[] }
export type CorrectionWords = { released: true } | { own: { en: OwnText; cy: OwnText } }
type Said = { by: string; at: string; reason: string | null }

export type Recall = {
  recallId: string
  what: RecallWhat
  reason: string
  by: string
  askedAt: string
  listedAt: string | null
  lifted: Said | null
  correction: {
    state: 'proposed' | 'approved' | 'refused'
    words: CorrectionWords
    proposedBy: string
    proposedAt: string
    word: (Said & { word: 'approve' | 'refuse' }) | null
  } | null
}
export type RecallInFull = Recall & {
  messages: Record<'stopped' | 'gotIt' | 'mayHaveGotIt' | 'underWay' | 'notLookedAt' | 'corrected', number>
  corrections: Record<'planned' | 'withheld' | 'sending' | 'told' | 'failed' | 'other', number>
  clock: {
    stoppedAt: string | null; approvedAt: string | null; firstCorrectionLeftAt: string | null; lastCorrectionLeftAt: string | null; lastCorrectionArrivedAt: string | null
    seconds: Record<'askedToStopped' | 'askedToApproved' | 'approvedToFirstLeft' | 'approvedToLastLeft' | 'askedToLastArrived', number | null>
  }
}
export type RecalledMessage = {
  notificationId: string
  caseId: string
  victimId: string
  state: string
  reached: 'got' | 'may-have-got' | 'under-way' | 'not-got' | null
  correctedBy: string | null
}
export type Foreseen = Record<'wouldStop' | 'gotIt' | 'mayHaveGotIt' | 'underWay', { count: number; notificationIds: string[] }>

export type RecallStanding = 'lifted' | 'approved' | 'proposed' | 'stopped'
export const standingOf = ({ lifted, correction }: Recall): RecallStanding =>
  lifted ? 'lifted' : correction?.state === 'approved' ? 'approved' : correction?.state === 'proposed' ? 'proposed' : 'stopped'

/** Whoever did something about it, by subject. */
export const peopleIn = ({ by, lifted, correction }: Recall): string[] =>
  [by, lifted?.by, correction?.proposedBy, correction?.word?.by].filter((one) => one !== undefined)
