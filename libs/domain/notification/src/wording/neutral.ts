// Why: a message that may be read by the wrong person says only that there is news and how to get it. It takes no fact that could tell on the
// reader: by its type it cannot know the force, the case, the name or what happened.

export type NeutralFacts = { phone: string; reference: string }
export type NeutralWords = { news: string; call: (facts: NeutralFacts) => string; hours: (hours: string) => string; greeting: string; sender: string }
type NeutralWording = { version: string; en: NeutralWords; cy: NeutralWords | null }

export const NEUTRAL: NeutralWording = {
  version: '1',
  en: {
    news: 'There is news for you',
    call: ({ phone, reference }) => `When you are ready, please call ${phone} and give the reference ${reference}.`,
    hours: (hours) => `You can call at these times: ${hours}.`,
    greeting: 'Hello',
    sender: 'Please call',
  },
  cy: null,
}
