// Why: the Message resource as Twilio's REST API of 2010-04-01 shows it, so that the twilio package cannot tell the difference.
import type { Instant } from '@kept-informed/kernel'

export type SmsRow = {
  sid: string; account_sid: string; to_number: string; from_number: string | null; messaging_service_sid: string | null
  body: string; status: string; error_code: number | null; at: Instant
}

export function messageResource(row: SmsRow) {
  const uri = `/2010-04-01/Accounts/${row.account_sid}/Messages/${row.sid}`
  const date = rfc2822(row.at)
  return {
    account_sid: row.account_sid, api_version: '2010-04-01', body: row.body, date_created: date, date_sent: row.status === 'queued' ? null : date, date_updated: date,
    direction: 'outbound-api', error_code: row.error_code, error_message: null, from: row.from_number, messaging_service_sid: row.messaging_service_sid,
    num_media: '0', num_segments: String(segments(row.body)), price: null, price_unit: 'GBP', sid: row.sid, status: row.status, to: row.to_number,
    subresource_uris: { media: `${uri}/Media.json` }, uri: `${uri}.json`,
  }
}

export function messagePage(path: string, query: URLSearchParams, rows: SmsRow[], more: boolean) {
  const page = Number(query.get('Page') ?? 0)
  const at = (n: number) => {
    const there = new URLSearchParams(query)
    there.set('Page', String(n))
    return `${path}?${there}`
  }
  return {
    messages: rows.map(messageResource), page, page_size: pageSizeOf(query), start: page * pageSizeOf(query), end: page * pageSizeOf(query) + rows.length - 1,
    uri: at(page), first_page_uri: at(0), next_page_uri: more ? at(page + 1) : null, previous_page_uri: page > 0 ? at(page - 1) : null,
  }
}

export const pageSizeOf = (query: URLSearchParams): number => Math.min(1_000, Math.max(1, Number(query.get('PageSize') ?? 50) || 50))

const rfc2822 = (at: Instant): string => new Date(at).toUTCString().replace('GMT', '+0000')

const GSM = /^[\n\r !"#$%&'()*+,\-./0-9:;<=>?@A-Z_a-z¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ^{}\\[~\]|€]*$/
/** 160 or 153 septets a segment, 70 or 67 where a letter (ŵ, ŷ) is outside GSM 03.38. */
function segments(body: string): number {
  const [one, many] = GSM.test(body) ? [160, 153] : [70, 67]
  return body.length <= one ? 1 : Math.ceil(body.length / many)
}
