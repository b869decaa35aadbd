// Why: the simulator signs as Twilio does, by its own code, so that our check is not tested against itself.
import { createHmac } from 'node:crypto'

/** Twilio, "Validating signatures": base64 of HMAC-SHA1 over the address followed by each form field's name and value, sorted by name. */
export const twilioSignature = (authToken: string, url: string, params: Record<string, string>): string =>
  createHmac('sha1', authToken).update(Object.keys(params).sort().reduce((text, name) => text + name + params[name], url)).digest('base64')
