// Why: the doors for providers' later words. Who knocks is checked first (Twilio's signature, a token for the others); then the word
// is stored, and answered only once it is.
import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Req } from '@nestjs/common'
import { twilioCallbackUrl, verifyTwilioSignature } from '@kept-informed/channels'
import { ProblemError } from '@kept-informed/runtime'
import type { Request } from 'express'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { readNotifyReceipt } from './read-notify-receipt.js'
import { isUuid, readReceipt } from './read-receipt.js'
import { tokenMatches } from './token-matches.js'

@Controller('receipts')
export class ReceiptsController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Post('twilio/:attemptId')
  @HttpCode(204)
  async twilio(@Param('attemptId') attemptId: string, @Headers('x-twilio-signature') signature: string | undefined, @Req() request: Request): Promise<void> {
    const { settings, clock, receipts } = this.works
    const params = formOf(request.body)
    const query = request.originalUrl.includes('?') ? request.originalUrl.slice(request.originalUrl.indexOf('?')) : ''
    const { TWILIO_AUTH_TOKEN: authToken, PUBLIC_URL: publicUrl } = settings
    const signed = authToken !== undefined && publicUrl !== undefined && verifyTwilioSignature(authToken, `${twilioCallbackUrl(publicUrl, attemptId)}${query}`, params, signature ?? '')
    if (!signed) throw new ProblemError(403, 'The signature is not good')
    const word = params.MessageStatus ?? params.SmsStatus
    if (!isUuid(attemptId) || word === undefined || word === '') throw new ProblemError(400, 'This is not a status callback', [{ pointer: '/MessageStatus', detail: 'is missing, or the address names no attempt' }])
    await receipts.add({ provider: 'twilio', attemptId: attemptId.toLowerCase(), deliveryId: null, providerReference: params.MessageSid ?? null, word: word.slice(0, 64), code: params.ErrorCode?.slice(0, 64) || null, at: null, receivedAt: clock.now() })
  }

  @Post('smtp')
  @HttpCode(204)
  smtp(@Headers() headers: Record<string, string | undefined>, @Body() body: unknown): Promise<void> {
    return this.ownJson('smtp', this.works.settings.SMTP_RECEIPT_TOKEN, headers, body)
  }

  @Post('print')
  @HttpCode(204)
  print(@Headers() headers: Record<string, string | undefined>, @Body() body: unknown): Promise<void> {
    return this.ownJson('print', this.works.settings.PRINT_RECEIPT_TOKEN, headers, body)
  }

  @Post('govuk-notify')
  @HttpCode(204)
  async notify(@Headers() headers: Record<string, string | undefined>, @Body() body: unknown): Promise<void> {
    const { settings, clock, receipts } = this.works
    if (!tokenMatches(settings.GOVUK_NOTIFY_RECEIPT_TOKEN, bearerOf(headers))) throw new ProblemError(403, 'The token is not good')
    const read = readNotifyReceipt(body, clock)
    if (!read.ok) throw new ProblemError(400, 'This is not a receipt', read.faults)
    await receipts.add(read.value)
  }

  private async ownJson(provider: string, token: string | undefined, headers: Record<string, string | undefined>, body: unknown): Promise<void> {
    if (!tokenMatches(token, headers['x-receipt-token'] ?? bearerOf(headers))) throw new ProblemError(403, 'The token is not good')
    const read = readReceipt(provider, body, this.works.clock)
    if (!read.ok) throw new ProblemError(400, 'This is not a receipt', read.faults)
    await this.works.receipts.add(read.value)
  }
}

const bearerOf = (headers: Record<string, string | undefined>): string | undefined => /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]

const formOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(typeof body === 'object' && body !== null ? body : {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
