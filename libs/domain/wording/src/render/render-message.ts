// Why: a message is a function of its input and nothing else, so that what was said can be proven again from the facts.
import type { MessageInput } from './message-input.js'
import { neutralSms } from './neutral-lines.js'
import { renderEmail } from './render-email.js'
import { renderLetterText } from './render-letter-text.js'
import { renderSms } from './render-sms.js'
import type { RenderedMessage } from './rendered-message.js'

/** Throws where `wordingVersion` of a template in it is null: ask first. */
export function renderMessage(input: MessageInput): RenderedMessage {
  switch (input.channel) {
    case 'sms':
      return { channel: 'sms', text: input.detail === 'neutral' ? neutralSms(input) : renderSms(input) }
    case 'email':
      return renderEmail(input)
    case 'letter':
      return { channel: 'letter', letter: renderLetterText(input) }
  }
}
