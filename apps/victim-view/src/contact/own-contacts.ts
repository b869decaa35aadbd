// Why: how she is reached, as the notifier answers it: masked, and with what may be done.
export type OwnContact = {
  contactId: string; channel: 'sms' | 'email' | 'letter'; shown: string; safe: boolean; detail: 'neutral' | 'full'; expiresOn: string | null
  safeHours: { days: string[]; from: string; to: string }[] | null; waits: boolean; usable: boolean
}
export type OwnContacts = { language: 'en' | 'cy'; formats: string[]; prefers: string[]; contacts: OwnContact[]; paused: boolean; /** Of which nobody has talked with her yet. */ wishes: ('rhythm' | 'trusted-person')[] }
