// Why: a nudge needs a way to go and a page to lead to; without either there are none, and who asks for one is told so.
import type { ChannelProvider } from '@kept-informed/channels'
import type { Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { Carriers } from '../dispatch/choose-carrier.js'
import type { NotifierSettings } from '../notifier.config.js'

export type NudgeParts = { database: Database; calendar: WorkingCalendar; settings: Pick<NotifierSettings, 'ACTS_FOR' | 'OFFICER_VIEW_URL'>; providers: readonly ChannelProvider[] }
export type NudgeSenderParts = NudgeParts & Carriers & { leaseMs: number; callLimitMs: number; onError: (error: unknown, attemptId: string) => void; refused: (nudgeId: string, code: string) => void }

/** `sent`: the mail server has it. `unknown`: it may; it is not sent again. `not-sent`: it has not. `nothing-waits`: what it was about was done before it left. */
export type NudgeEnd = 'sent' | 'unknown' | 'not-sent' | 'nothing-waits'

/** null: nothing is sent to officers from here. */
export const todayUrl = ({ settings, providers }: Pick<NudgeParts, 'settings' | 'providers'>): string | null =>
  settings.OFFICER_VIEW_URL !== undefined && providers.some(({ channel }) => channel === 'email') ? settings.OFFICER_VIEW_URL : null

export type NudgeRow = { nudge_id: string; officer_id: string; asked_by: string | null; at_time: Instant; until: Instant }
