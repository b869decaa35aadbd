export type { ChannelProvider, EmailMessage, LetterMessage, OutboundMessage, Reconciliation, SendOutcome, SmsMessage } from './channel-provider.js'
