// Why: of a message that was recalled only the deliveries that said the wrong thing count: another channel, or a message after it, may have
// said something else.
import { type Effort, type Reached, whoGotIt } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import { type Recall, recallsNews, recallsText } from '@kept-informed/notification'
import type { Obligation } from '@kept-informed/obligation'
import { attemptsOf, type Journey } from '../journey/journey.js'
import type { DeliveryRow } from '../journey/rows.js'

/** `told`: by each delivery that says it, the news that was said wrongly. `held`: what therefore does not count as told. */
export type Left = { reached: Reached; told: Obligation[]; held: string[]; /** When the last call that may have been taken was over; null: none was. */ leftAt: Instant | null }

/** `owed`: those that the message is, or was, about. */
export function whatLeft({ what }: Pick<Recall, 'what'>, journey: Journey, owed: ReadonlyMap<string, Obligation>): Left {
  const wrong = journey.deliveries.map((delivery) => ({ delivery, effort: effortOf(journey, delivery), news: wrongIn(what, journey, delivery, owed) })).filter(({ news }) => news.length > 0)
  const reached = whoGotIt(wrong.map(({ effort }) => effort))
  const told = unique(wrong.filter(({ effort }) => whoGotIt([effort]) !== 'not-got').flatMap(({ news }) => news))
  const taken = wrong.flatMap(({ delivery }) => attemptsOf(journey, delivery.delivery_id)).flatMap(({ outcome, ended_at }) => ((outcome === 'accepted' || outcome === 'unknown') && ended_at !== null ? [ended_at] : []))
  return { reached, told, leftAt: taken.length > 0 ? Math.max(...taken) : null, held: 'wording' in what ? told.map(({ obligationId }) => obligationId) : [] }
}

const unique = (news: readonly Obligation[]): Obligation[] => [...new Map(news.map((one) => [one.obligationId, one])).values()]

const effortOf = (journey: Journey, { delivery_id, status }: DeliveryRow): Effort =>
  ({ status, attempts: attemptsOf(journey, delivery_id).map(({ outcome, look_at }) => ({ outcome, asked: look_at !== null })) })

function wrongIn(what: Recall['what'], { notification }: Journey, { obligation_ids, texts }: DeliveryRow, owed: ReadonlyMap<string, Obligation>): Obligation[] {
  const ids = obligation_ids.length > 0 ? obligation_ids : notification.obligation_ids
  const news = ids.flatMap((id) => owed.get(id) ?? [])
  if (!('wording' in what)) return news.filter((one) => recallsNews(what, one))
  const said = texts.some((text) => isOf(what, text))
  return said ? news.filter(({ ruleId }) => what.wording.wordingId === 'neutral' || what.wording.wordingId === ruleId) : []
}

function isOf(what: Recall['what'], text: string): boolean {
  const [wordingId = '', language, version = ''] = text.split('/')
  return recallsText(what, { wordingId, language: language === 'cy' ? 'cy' : 'en', version })
}

/** Whether a delivery with these texts says what was recalled. */
export const saysRecalled = (what: Recall['what'], texts: readonly string[]): boolean => texts.some((text) => isOf(what, text))
