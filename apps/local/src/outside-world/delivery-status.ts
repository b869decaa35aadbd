// Why: a real relay tells of a bounce by mail, in a form for machines inside a letter for people (RFC 3464), from nobody to the envelope's sender.
import nodemailer from 'nodemailer'

export type BounceWord = { to: string; recipient: string; code: string; at: string; messageId: string }

/** True: the other side has it. `url`: `smtp://host:port`. Throws when nobody answered; a refusal is false. */
export async function sendDeliveryStatus(url: string, { to, recipient, code, at, messageId }: BounceWord): Promise<boolean> {
  const raw = [
    'From: Mail Delivery System <MAILER-DAEMON@relay.test>', `To: ${to}`, 'Subject: Undelivered Mail Returned to Sender', `Date: ${new Date(at).toUTCString()}`, 'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary="parts"', '',
    '--parts', 'Content-Type: text/plain; charset=utf-8', '', `Your message to ${recipient} could not be delivered.`, '',
    '--parts', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.test', '',
    `Final-Recipient: rfc822; ${recipient}`, 'Action: failed', `Status: ${code}`, `Diagnostic-Code: smtp; 550 ${code} mailbox unavailable`, '',
    '--parts', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${messageId}`, '', '--parts--', '',
  ].join('\r\n')
  const transport = nodemailer.createTransport({ url, ignoreTLS: true, connectionTimeout: 5_000, socketTimeout: 10_000 })
  try {
    await transport.sendMail({ envelope: { from: '', to }, raw })
    return true
  } catch (error) {
    if (typeof (error as { responseCode?: unknown }).responseCode !== 'number' || Number((error as { responseCode: number }).responseCode) < 500) throw error
    return false
  } finally {
    transport.close()
  }
}
