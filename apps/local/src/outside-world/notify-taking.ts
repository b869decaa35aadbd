// Why: what GOV.UK Notify does with what it is given: it refuses what its API refuses, and takes the rest, whose fate hangs on where it goes.
import { type Instant, isoInstant } from '@kept-informed/kernel'
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { comesBack, countsMails, countsTexts, mailFate, smsFate, toKey, type Word } from './fate.js'
import type { NotifyApiOptions } from './notify-api.js'
import { printTimes } from './print-times.js'
import { addressOf } from './read-letters.js'
import { insertReceiptsSql, type NewReceipt } from './receipts.js'

export type NotifyAnswer = { status: number; body: object } | 'cut'
type Asked = Record<string, unknown>

export const notifyProblem = (status: number, error: string, message: string): NotifyAnswer => ({ status, body: { status_code: status, errors: [{ error, message }] } })
const invalid = (message: string): NotifyAnswer => notifyProblem(400, 'ValidationError', message)
const bad = (message: string): NotifyAnswer => notifyProblem(400, 'BadRequestError', message)

const LONGEST_TEXT = 918

export function faultInNotify(what: string | undefined, asked: Asked, templates: NotifyApiOptions['templates']): NotifyAnswer | null {
  if (what === 'letter') return typeof asked['reference'] !== 'string' ? invalid('reference is a required property') : typeof asked['content'] === 'string' ? null : invalid('content is a required property')
  if (what !== 'sms' && what !== 'email') return notifyProblem(404, 'NoResultFound', 'No result found')
  const to = asked[what === 'sms' ? 'phone_number' : 'email_address']
  if (what === 'sms' && (typeof to !== 'string' || !/^\+?\d{9,15}$/.test(to))) return invalid('phone_number Not enough digits')
  if (what === 'email' && (typeof to !== 'string' || !/^\S+@\S+\.\S+$/.test(to))) return invalid('email_address Not a valid email address')
  if (asked['template_id'] !== templates[what]) return bad('Template not found')
  const missing = (what === 'sms' ? ['body'] : ['subject', 'body']).filter((name) => typeof personalisation(asked)[name] !== 'string')
  if (missing.length > 0) return bad(`Missing personalisation: ${missing.join(', ')}`)
  return what === 'sms' && String(personalisation(asked)['body']).length > LONGEST_TEXT ? bad(`Content for template has a character count greater than the limit of ${LONGEST_TEXT}`) : null
}

const personalisation = (asked: Asked): Record<string, unknown> => (asked['personalisation'] ?? {}) as Record<string, unknown>

const WORDS: Record<string, string | undefined> = { delivered: 'delivered', bounced: 'permanent-failure' }
const FAILURES: Record<string, string | undefined> = { '30003': 'temporary-failure', '30005': 'permanent-failure' }
/** Only how it ends is told: what is on its way is not. */
const endsOf = (words: Word[]): Word[] => words.flatMap(({ afterMs, status, code }) => {
  const word = status === 'undelivered' ? FAILURES[code ?? ''] : WORDS[status]
  return word ? [{ afterMs, status: word, code: null }] : []
})

export async function takeText({ database, clock, callbackUrl }: NotifyApiOptions, asked: Asked): Promise<NotifyAnswer> {
  const [to, body, now] = [String(asked['phone_number']), String(personalisation(asked)['body']), clock.now()]
  const before = countsTexts(to) ? await timesTaken({ database }, to, body) : 0
  const fate = smsFate(to, before)
  const taken = { id: randomUUID(), type: 'sms', to, reference: referenceIn(asked), templateId: String(asked['template_id']), subject: null, body, now }
  await database.query(
    `with told as (${insertReceiptsSql('$10')}), kept as (${KEEP})
     insert into sms (sid, account_sid, to_number, to_key, from_number, body, reference, arrives, at, status) values ($1, 'govuk-notify', $4, $5, 'GOVUK', $8, $3, $11, $9, 'sending')`,
    [...columns(taken), JSON.stringify(callbacks(callbackUrl, taken, endsOf(fate.receipts))), fate.arrives],
  )
  return fate.answer === 'cut' ? 'cut' : created(taken, { body, from_number: 'GOVUK' })
}

/** Whom a relay would refuse, Notify takes, and says so later. */
export async function takeMail({ database, clock, callbackUrl }: NotifyApiOptions, asked: Asked): Promise<NotifyAnswer> {
  const [to, body, subject, now] = [String(asked['email_address']), String(personalisation(asked)['body']), String(personalisation(asked)['subject']), clock.now()]
  const fate = mailFate(to, countsMails(to) ? await timesTaken({ database }, to, body) : 0)
  const words: Word[] = fate.refused ? [{ afterMs: 1_000, status: fate.refused.code >= 500 ? 'permanent-failure' : 'temporary-failure', code: null }] : endsOf(fate.receipts)
  const taken = { id: randomUUID(), type: 'email', to, reference: referenceIn(asked), templateId: String(asked['template_id']), subject, body, now }
  await database.query(
    `with told as (${insertReceiptsSql('$10')}), kept as (${KEEP})
     insert into mail (message_id, attempt_id, reference, to_address, to_key, from_address, subject, body_text, arrives, at) values ($1, $3, $3, $4, $5, 'GOV.UK Notify', $7, $8, $11, $9)`,
    [...columns(taken), JSON.stringify(callbacks(callbackUrl, taken, words)), fate.refused === null && fate.arrives],
  )
  return fate.refused === null && fate.answer === 'cut' ? 'cut' : created(taken, { body, subject, from_email: 'updates@notifications.service.gov.uk' })
}

/** The address is read off the paper; without one that Notify can use the letter fails its validation. Nothing is called back about letters; the same reference again is another letter. */
export async function takeLetter({ database, clock, folder, posting, calendar }: NotifyApiOptions, asked: Asked): Promise<NotifyAnswer> {
  const pdf = Buffer.from(String(asked['content']), 'base64')
  if (pdf.subarray(0, 4).toString() !== '%PDF') return invalid('content Letter content is not a valid PDF')
  const { lines, postcode } = await addressOf(pdf, 'govuk-notify')
  const good = lines.length >= 1 && /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(postcode)
  const now = clock.now()
  const taken = { id: randomUUID(), type: 'letter', to: postcode, reference: referenceIn(asked), templateId: null, subject: null, body: '', now }
  const file = join('notify', `${taken.id}.pdf`)
  await mkdir(join(folder, 'notify'), { recursive: true, mode: 0o700 })
  await writeFile(join(folder, file), pdf)
  const times = printTimes(now, posting, calendar)
  await database.query(
    `with kept as (${KEEP.replace("'sending'", good ? "'accepted'" : "'validation-failed'")})
     insert into letter (delivery_id, attempt_id, to_lines, postcode, to_key, file, pages, plain_envelope, handed_at, collected_at, dispatched_at, returned_at)
     select case when exists (select 1 from letter where delivery_id = $3) then $3 || '-' || $1 else $3 end, $1, $10, $4, $5, $11, 1, true, $9, $12, $13, $14 where $15`,
    [...columns(taken), JSON.stringify(lines), file, times.collectedAt, times.dispatchedAt, comesBack(postcode) ? times.returnedAt : null, good],
  )
  return { status: 201, body: { id: taken.id, reference: taken.reference, postage: 'first' } }
}

type Taken = { id: string; type: string; to: string; reference: string | null; templateId: string | null; subject: string | null; body: string; now: Instant }

/** `$1` to `$9`. */
const columns = ({ id, type, reference, to, templateId, subject, body, now }: Taken): unknown[] => [id, type, reference, to, toKey(to), templateId, subject, body, now]
const KEEP = `insert into notify (id, type, reference, to_text, to_key, template_id, subject, body, created_at, status) values ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, 'sending')`

const referenceIn = (asked: Asked): string | null => (typeof asked['reference'] === 'string' && asked['reference'] !== '' ? asked['reference'] : null)

const created = ({ id, reference, templateId }: Taken, content: object): NotifyAnswer =>
  ({ status: 201, body: { id, reference, content, uri: `/v2/notifications/${id}`, template: { id: templateId, version: 1, uri: `/v2/template/${templateId}` } } })

function callbacks(url: string, { id, type, to, reference, templateId, now }: Taken, words: Word[]): NewReceipt[] {
  return words.map(({ afterMs, status }) => ({
    kind: 'govuk-notify', about: id, url, dueAt: now + afterMs,
    word: { id, reference, to, status, created_at: isoInstant(now), completed_at: isoInstant(now + afterMs), sent_at: isoInstant(now), notification_type: type, template_id: templateId, template_version: '1' },
  }))
}

async function timesTaken({ database }: Pick<NotifyApiOptions, 'database'>, to: string, body: string): Promise<number> {
  const [taken] = await database.query<{ times: number }>('select count(*)::int as times from notify where to_key = $1 and body = $2', [toKey(to), body])
  return taken?.times ?? 0
}
