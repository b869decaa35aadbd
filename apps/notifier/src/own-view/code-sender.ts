// Why: a code has a lean way of its own, so that no news stands before it: claimed and committed, called, recorded, like every message; never sent again
// on a guess; stored as a keyed hash alone. Who is asked about, and whether a code may go, is found out here, when the answer has long gone.
import { randomInt, randomUUID } from 'node:crypto'
import { type ChannelProvider, emailHtml, type OutboundMessage, type SendOutcome } from '@kept-informed/channels'
import type { Instant } from '@kept-informed/kernel'
import { codeContact, type OwnContact } from '@kept-informed/notification'
import type { Database, Query } from '@kept-informed/postgres'
import { renderCode } from '@kept-informed/wording'
import { type Carriers, chooseCarrier } from '../dispatch/choose-carrier.js'
import { leanCalls } from '../dispatch/lean-calls.js'
import type { ProviderDesk } from '../dispatch/provider-desk.js'
import { resultOf } from '../dispatch/result-of.js'
import { alone } from '../vault/details-row.js'
import { recordUse } from '../vault/record-use.js'
import { loadOwnStanding, type Own, type OwnParts } from './load-own-standing.js'
import { hashOfCode } from './prove-code.js'
import { victimUnderReference } from './victim-under-reference.query.js'

export type CodeSenderParts = OwnParts & { database: Database; providers: readonly ChannelProvider[]; desk: Pick<ProviderDesk, 'states' | 'learn'>; leaseMs: number; callLimitMs: number; onError: (error: unknown, attemptId: string) => void }
export type CodeSender = {
  /** How many were looked at; calls go on by themselves. */
  run(now: Instant): Promise<number>
  underWay(): number
  idle(): Promise<void>
}

export const CODE_MINUTES = 10
export const CODES_AN_HOUR = 5
const AT_ONCE = 20
const HOUR = 3_600_000
const KEPT_MS = 7 * 24 * HOUR
const GIVE_UP_MS = 120_000
const AGAIN_MS = 5_000
const SIX_DIGITS = 1_000_000
/** In the record of uses: the view asked for her. */
const BY = 'victim-view'

/** When the next is to be looked at. */
export const NEXT_CODE = 'select least((select min(look_at) from sign_in where look_at is not null), (select min(lease_until) from sign_in_code where outcome is null)) as due'

type Due = { sign_in_id: string; reference: string; asked_at: Instant }
type Claimed = { attemptId: string; signInId: string; askedAt: Instant; /** When it was claimed. */ now: Instant; provider: ChannelProvider; message: OutboundMessage }

export function codeSender(parts: CodeSenderParts): CodeSender {
  const { database } = parts
  const calls = leanCalls<Claimed>(parts, (claimed, answer) => record(parts, claimed, answer))
  return {
    underWay: calls.underWay,
    idle: calls.idle,
    run: async (now) => {
      const over = await database.query(`update sign_in_code set outcome = 'unknown', code = 'lease-over', ended_at = $1 where outcome is null and lease_until <= $1 returning 1`, [now])
      const due = await database.query<Due>('select sign_in_id, reference, asked_at from sign_in where look_at <= $1 order by look_at limit $2', [now, AT_ONCE])
      // Where somebody asked from is kept for the limits, and not for longer.
      if (due.length > 0) await database.query(`update sign_in set address_hash = '' where address_hash <> '' and asked_at < $1`, [now - KEPT_MS])
      for (const one of due) {
        const claimed = await claim(parts, one, now)
        if (claimed) calls.begin(claimed)
      }
      return over.length + due.length
    },
  }
}

async function claim(parts: CodeSenderParts, due: Due, now: Instant): Promise<Claimed | null> {
  const { database } = parts
  const victimId = await victimUnderReference(database, due.reference)
  const claimed = victimId === null ? null : await alone(database, victimId, (q) => claimFor(q, parts, { ...due, victimId, now }))
  if (!claimed) await database.query('update sign_in set look_at = null where sign_in_id = $1 and look_at <= $2', [due.sign_in_id, now])
  return claimed
}

/** Alone with the person: an erasure comes before it, or waits for the call. */
async function claimFor(q: Query, parts: CodeSenderParts, { sign_in_id: signInId, asked_at: askedAt, victimId, now }: Due & { victimId: string; now: Instant }): Promise<Claimed | null> {
  const [still] = await q.query('select 1 from sign_in where sign_in_id = $1 and look_at <= $2 for update skip locked', [signInId, now])
  const own = still ? await loadOwnStanding(q, parts, victimId, now) : null
  const to = own && codeContact(own.standing.contacts, parts.calendar, now)
  if (!own || !to || now - askedAt > GIVE_UP_MS || (await sentLately(q, victimId, now)) >= CODES_AN_HOUR) return null
  const provider = await providerFor(q, parts, { signInId, channel: to.contact.channel, now })
  if (!provider) {
    await q.query('update sign_in set look_at = $2 where sign_in_id = $1', [signInId, now + AGAIN_MS])
    return null
  }
  const [attemptId, code] = [randomUUID(), String(randomInt(SIX_DIGITS)).padStart(6, '0')]
  await q.query('update sign_in set look_at = null, victim_id = $2, contact_id = $3, sight = $4, code_hash = $5, code_until = $6 where sign_in_id = $1', [signInId, victimId, to.contact.contactId, to.sight, hashOfCode(parts.sealing, signInId, code), now + CODE_MINUTES * 60_000])
  await q.query('insert into sign_in_code (attempt_id, sign_in_id, victim_id, contact_id, channel, provider, started_at, lease_until) values ($1, $2, $3, $4, $5, $6, $7, $8)', [attemptId, signInId, victimId, to.contact.contactId, to.contact.channel, provider.name, now, now + parts.leaseMs])
  await recordUse(q, { victimId, kind: 'sign-in', by: BY, reason: null, at: now })
  return { attemptId, signInId, askedAt, now, provider, message: messageTo(to, own, { attemptId, deliveryId: signInId, code }) }
}

async function sentLately(q: Query, victimId: string, now: Instant): Promise<number> {
  const [row] = await q.query<{ n: number }>('select count(*)::int as n from sign_in_code where victim_id = $1 and started_at > $2', [victimId, now - HOUR])
  return row?.n ?? 0
}

/** By the same choice as for messages; null: nobody carries that channel now. */
async function providerFor(q: Query, carriers: Carriers, { signInId, channel, now }: { signInId: string; channel: string; now: Instant }): Promise<ChannelProvider | null> {
  const [last] = await q.query<{ provider: string }>('select provider from sign_in_code where sign_in_id = $1 order by started_at desc limit 1', [signInId])
  return chooseCarrier(carriers, channel, last?.provider ?? null, now)
}

function messageTo({ contact }: OwnContact, { details }: Own, { code, ...carried }: { attemptId: string; deliveryId: string; code: string }): OutboundMessage {
  const { language, codePhrase = null, formats = [] } = details
  const said = renderCode({ channel: contact.channel, language, code, codePhrase, minutes: CODE_MINUTES, largePrint: formats.includes('large-print') })
  return said.channel === 'sms' ? { ...carried, channel: 'sms', to: contact.to, text: said.text } : { ...carried, channel: 'email', to: contact.to, subject: said.subject, text: said.text, html: emailHtml(said.page) }
}

async function record({ database, desk }: CodeSenderParts, { attemptId, signInId, askedAt, now, provider }: Claimed, answer: SendOutcome): Promise<void> {
  const reference = answer.outcome === 'accepted' ? answer.providerReference : null
  const code = answer.outcome === 'accepted' ? null : answer.code
  await database.query('update sign_in_code set outcome = $2, provider_reference = $3, code = $4, ended_at = $5 where attempt_id = $1 and outcome is null', [attemptId, answer.outcome, reference, code, now])
  // Surely not taken: another try, with another code. What is unknown may have been taken; she asks again if it was not.
  if (answer.outcome === 'unavailable' && now + AGAIN_MS - askedAt <= GIVE_UP_MS) await database.query('update sign_in set look_at = $2 where sign_in_id = $1', [signInId, now + AGAIN_MS])
  await desk.learn([{ provider: provider.name, result: resultOf(answer) }], now)
}
