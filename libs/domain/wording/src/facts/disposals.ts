// Why: a way of dealing with a suspect outside court comes in the police's words; which one it is is found once for all languages.

const FORMS = [
  ['conditional-caution', /conditional caution/i],
  ['caution', /caution/i],
  ['resolution', /(community|local) resolution/i],
  ['penalty-notice', /penalty notice/i],
] as const satisfies readonly (readonly [disposal: string, form: RegExp])[]

export type Disposal = (typeof FORMS)[number][0] | 'other'

export const disposalIn = (text: string | null): Disposal => FORMS.find(([, form]) => text !== null && form.test(text))?.[0] ?? 'other'
