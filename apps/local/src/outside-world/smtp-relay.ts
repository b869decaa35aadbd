// Why: a mail relay at the real protocol. It takes, refuses, or takes and hangs up, and tells the notifier later what became of a message,
// by the attempt id that the message carries in a header.
import type { Clock } from '@kept-informed/kernel'
import { isoInstant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { countsMails, dueFrom, mailFate, toKey } from './fate.js'
import { insertReceiptsSql, type NewReceipt } from './receipts.js'
import type { NextTrouble } from './trouble.js'

export type SmtpRelayOptions = { database: Database; clock: Clock; trouble: NextTrouble; receiptUrl: string; bouncesUrl: string | null }

type Parsed = Awaited<ReturnType<typeof simpleParser>>

const LARGEST = 10 * 1024 * 1024

export function smtpRelay(options: SmtpRelayOptions): SMTPServer {
  const server: SMTPServer = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], disableReverseLookup: true, logger: false, size: LARGEST, closeTimeout: 200,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'local' }),
    onRcptTo: ({ address }, _session, done) => {
      const { refused } = mailFate(address, 0)
      done(refused?.at === 'rcpt' ? refusal(refused) : undefined)
    },
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => take(options, mail, session)).then(
        (result) => (result === 'cut' ? hangUp(server, session) : done(result instanceof Error ? result : null, 'taken')),
        () => done(refusal({ code: 451, text: '4.3.0 local error' })),
      )
    },
  })
  // A client that hangs up is its own affair.
  server.on('error', () => undefined)
  return server
}

/** One row a recipient, and its receipts, in one statement, before the answer. */
async function take({ database, clock, trouble, receiptUrl, bouncesUrl }: SmtpRelayOptions, mail: Parsed, { envelope }: SMTPServerSession): Promise<Error | 'cut' | 'taken'> {
  const goesWrong = trouble()
  if (goesWrong === 'refuses') return refusal({ code: 451, text: '4.3.0 try again later' })
  if (goesWrong === 'fails') return 'cut'
  const now = clock.now()
  const messageId = mail.messageId ?? ''
  const [attemptId, deliveryId] = [header(mail, 'x-attempt-id'), header(mail, 'x-delivery-id')]
  let answer: 'cut' | 'taken' = goesWrong === 'loses' ? 'cut' : 'taken'
  for (const { address } of envelope.rcptTo) {
    const fate = mailFate(address, countsMails(address) ? await timesRefused(database, messageId, address) : 0)
    if (fate.refused) {
      await database.query('insert into mail_refusal values ($1, $2, 1) on conflict (message_id, to_key) do update set times = mail_refusal.times + 1', [messageId, toKey(address)])
      return refusal(fate.refused)
    }
    const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address
    const receipts: NewReceipt[] = attemptId === null ? [] : dueFrom(now, fate.receipts).map(({ at, status, code }): NewReceipt => (bouncesUrl !== null && status === 'bounced' && /^b-/.test(sender)
      ? { kind: 'bounce', about: attemptId, url: bouncesUrl, dueAt: at, word: { to: sender, recipient: address, code, at: isoInstant(at), messageId } }
      : { kind: 'smtp', about: attemptId, url: receiptUrl, dueAt: at, word: { attemptId, deliveryId, status, code, at: isoInstant(at), providerReference: messageId } }))
    await database.query(
      `with told as (${insertReceiptsSql('$12')})
       insert into mail (message_id, attempt_id, reference, to_address, to_key, from_address, subject, body_text, body_html, arrives, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [messageId, attemptId, deliveryId ?? messageId, address, toKey(address), mail.from?.text ?? '', mail.subject ?? '', mail.text ?? '', mail.html || null, fate.arrives, now, JSON.stringify(receipts)],
    )
    if (fate.answer === 'cut') answer = 'cut'
  }
  return answer
}

async function timesRefused(database: Database, messageId: string, address: string): Promise<number> {
  const [known] = await database.query<{ times: number }>('select times from mail_refusal where message_id = $1 and to_key = $2', [messageId, toKey(address)])
  return known?.times ?? 0
}

const refusal = ({ code, text }: { code: number; text: string }): Error => Object.assign(new Error(text), { responseCode: code })

function header(mail: Parsed, name: string): string | null {
  const value = mail.headers.get(name)
  return typeof value === 'string' ? value : null
}

function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections) if (connection.session.id === session.id) connection._socket.destroy()
}
