// Why: a victim whose every personal word is rare enough to be searched for in logs, tables and topics.

const ALL_DAY = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }]
const VERIFIED = '2026-11-01T09:00:00Z'

export const sms = (to: string, more: object = {}) => ({ contactId: 'm1', channel: 'sms', to, verifiedAt: VERIFIED, safe: true, detail: 'full', safeHours: ALL_DAY, ...more })
export const email = (to: string, more: object = {}) => ({ contactId: 'e1', channel: 'email', to, verifiedAt: VERIFIED, safe: true, detail: 'full', safeHours: ALL_DAY, ...more })
export const letter = (more: object = {}) => ({ contactId: 'p1', channel: 'letter', to: { lines: ['17 Quillfeather Road', 'London'], postcode: 'E1 1AA' }, verifiedAt: VERIFIED, safe: true, detail: 'full', plainEnvelope: true, ...more })

export const victim = (contacts: object[], more: object = {}) => ({
  name: { salutation: 'Ms', given: 'Perpetua', family: 'Zvonimirsdottir' }, dateOfBirth: '1990-12-10', language: 'en', formats: [], contacts,
  prefers: ['sms', 'email', 'letter'], officerOnly: false, safetyFlags: [], codePhrase: 'bluebellwort', surveyConsent: false, ...more,
})

export const PERSONAL = ['Perpetua', 'Zvonimirsdottir', 'Quillfeather', 'bluebellwort', '7700900', 'zvonimir@', 'example.org', '1990-12-10']
