// Why: what she reads of her case is what she was told, in the same approved words; whom to ask; and by when we must do what she set going. No more.
import { type Instant, isoInstant } from '@kept-informed/kernel'
import { callTimes, comesNext, mayBeAsked, mayBeSeen } from '@kept-informed/notification'
import type { CaseContext, Obligation } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import { factsForVictim, type Language, type RenderedNews, renderNews } from '@kept-informed/wording'
import type { NotificationRow } from '../journey/rows.js'
import { type Circumstances, loadCircumstances } from '../deciding/load-circumstances.js'
import { whomToAsk } from '../deciding/message-body.js'
import type { NotifierSettings } from '../notifier.config.js'
import { keptOf, withOwn, wordingsFor } from '../wordings/kept-wordings.js'
import { readStandings } from '../wordings/wording-words.js'
import { directoryOf } from '../vault/directory.js'
import type { OwnParts } from './load-own-standing.js'
import type { PassHolder } from './pass-holder.js'

export type OwnCaseParts = { own: OwnParts; settings: NotifierSettings }
const REGULAR = 'periodic-update'
type Told = { obligation: Obligation; circumstances: Circumstances | null; row: NotificationRow | null }

/** `neutral`: whom to call, and nothing else. */
export async function ownCases(q: Query, { own, settings }: OwnCaseParts, holder: PassHolder, language: Language, now: Instant): Promise<object> {
  const { victimId, standing, details } = holder
  const caseIds = standing.cases.map(({ caseId }) => caseId)
  const owed = (await q.query<{ snapshot: string }>('select snapshot from obligation where case_id = any($1) and (recipient_id = $2 or victim_id = $2)', [caseIds, victimId])).map(({ snapshot }) => JSON.parse(snapshot) as Obligation)
  const told = await toldAmong(q, own, owed.filter(({ recipientId }) => recipientId === victimId), now)
  const officers = standing.cases.map(({ officer }) => officer)
  const directory = await directoryOf(q, officers.map(({ officerId }) => officerId), officers.flatMap(({ unit }) => unit ?? []))
  const answered = new Set((await q.query<{ case_id: string }>('select case_id from survey_done where victim_id = $1', [victimId])).map(({ case_id }) => case_id))
  const force = { name: settings.FORCE_NAME, phone: settings.FORCE_PHONE }
  const { phone, hours } = whomToAsk({ context: standing.cases[0] ?? null, directory }, settings)
  const common = { sight: holder.sight, asOf: isoInstant(now), language: details.language, phone, hours, callTimes: callTimes(own.calendar, now) }
  if (holder.sight === 'neutral') return { ...common, cases: [] }
  const standings = await readStandings(q)
  const caseJson = (context: CaseContext): object => {
    const hers = told.filter(({ obligation }) => obligation.caseId === context.caseId).sort((a, b) => (b.obligation.metAt ?? 0) - (a.obligation.metAt ?? 0))
    const known = context.victims.find((one) => one.victimId === victimId)
    return {
      caseId: context.caseId, crimeReference: context.crimeReference, offence: context.offenceCategory, closed: context.closed, entitlement: known?.entitlement ?? 'standard',
      officer: whomToAsk({ context, directory }, settings), paused: known?.optedOutOf.includes('all') === true, review: mayReview(hers, owed.filter(({ caseId }) => caseId === context.caseId)),
      survey: !answered.has(context.caseId) && mayBeAsked({ surveyConsent: details.surveyConsent === true, sensitive: standing.sensitive, child: known?.under18 === true, told: hers.map(({ obligation }) => obligation) }, now),
      comes: comesNext(owed.filter(({ caseId }) => caseId === context.caseId), victimId).map((one) => ({ ...one, dueBy: one.dueBy === null ? null : isoInstant(one.dueBy) })),
      told: eachOnce(hers.map((one) => newsJson(one, { settings, language, standings, details, now, context }))),
    }
  }
  return { ...common, force, name: details.name, cases: standing.cases.map(caseJson) }
}

/** Of these what she has been told, and by which message. */
async function toldAmong(q: Query, { sealing }: OwnParts, owed: readonly Obligation[], now: Instant): Promise<Told[]> {
  const rows = await q.query<NotificationRow>('select * from notification where obligation_ids && $1::text[] order by planned_at, notification_id', [owed.map(({ obligationId }) => obligationId)])
  const circumstances = await loadCircumstances(q, sealing, rows, now)
  const recalled = new Set([...circumstances.values()].flatMap((one) => [...one.recalled]))
  return owed.filter((one) => mayBeSeen(one, recalled)).map((obligation) => {
    const row = rows.findLast((one) => one.obligation_ids.includes(obligation.obligationId)) ?? null
    return { obligation, row, circumstances: row && (circumstances.get(row.notification_id) ?? null) }
  })
}

type NewsJson = { id: string; ruleId: string; at: string; by: Obligation['metBy']; language: Language; heading: string | null; late: string | null; sections: RenderedNews['sections'] }
type Saying = { settings: NotifierSettings; language: Language; standings: Awaited<ReturnType<typeof readStandings>>; details: PassHolder['details']; now: Instant; context: CaseContext }

/** What one message told of several duties is read once; a regular update that other news of that day was, is not news. Newest first. */
export function eachOnce<News extends Pick<NewsJson, 'at' | 'ruleId' | 'heading' | 'sections'>>(news: readonly News[]): News[] {
  const seen = new Set<string>()
  return news.filter(({ at, ruleId, heading, sections }) => {
    const said = JSON.stringify([at.slice(0, 10), heading, sections])
    const other = ruleId === REGULAR && news.some((one) => one.ruleId !== REGULAR && one.at.slice(0, 10) === at.slice(0, 10))
    const again = seen.has(said)
    seen.add(said)
    return !again && !other
  })
}

/** In her language where a wording is live in it, else in English; without words where there is none at all. */
function newsJson({ obligation, row, circumstances }: Told, { settings, language, standings, details, now, context }: Saying): NewsJson {
  const { obligationId, ruleId, metAt, metBy, facts, victimId, recipientId, late } = obligation
  const wordings = withOwn(circumstances?.own ?? null, wordingsFor(settings.WORDING, standings, row ? keptOf(row) : {}))
  const said = ([language, 'en'] as const).find((one) => wordings.wordingOf(ruleId, one) !== null)
  const about = { at: isoInstant(metAt ?? now), by: metBy, id: obligationId, ruleId }
  if (!said) return { ...about, language, heading: null, late: null, sections: [] }
  const contact = { name: null, phone: settings.FORCE_PHONE, hours: null }
  const news = renderNews({
    templateId: ruleId, version: wordings.wordingOf(ruleId, said) ?? '', facts: factsForVictim(facts, victimId), late, alsoAbout: [], own: circumstances?.own?.words ?? null, neutralVersion: '', english: {},
    channel: 'email', detail: 'full', subjectDetail: 'full', language: said, recipient: { name: details.name, tellsFor: recipientId !== victimId }, codePhrase: null, contact,
    force: { name: settings.FORCE_NAME, phone: settings.FORCE_PHONE, url: settings.FORCE_URL, area: settings.FORCE_AREA }, reference: context.crimeReference, largePrint: false,
    easyRead: details.formats?.includes('easy-read') === true, now,
  })
  return { ...about, language: said, ...news }
}

/** A decision that she was told of can be reviewed, and no review of it was asked for. */
export function mayReview(told: readonly Pick<Told, 'obligation'>[], owed: readonly Obligation[]): boolean {
  const last = Math.max(...told.filter(({ obligation }) => obligation.facts.data['reviewAvailable'] === true).map(({ obligation }) => obligation.facts.occurredAt))
  const asked = Math.max(...owed.filter(({ facts }) => facts.eventType === 'review-requested').map(({ facts }) => facts.occurredAt))
  return last > -Infinity && asked < last
}
