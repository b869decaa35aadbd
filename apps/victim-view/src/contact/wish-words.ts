// Why: what she wishes and a person agrees with her, in plain words.
import type { Catalogue } from '@kept-informed/web'

export const WISH_WORDS = {
  'contact.done-wished': {
    en: 'Thank you. Somebody will talk with you about it. Until then nothing changes.',
    cy: 'Diolch. Bydd rhywun yn siarad â chi amdano. Tan hynny, ni fydd dim yn newid.',
  },
  'wish.waits': {
    en: 'You told us what you wish. Nobody has talked with you about it yet. If you write again, that counts.',
    cy: 'Rydych wedi dweud wrthym beth yr ydych yn ei ddymuno. Nid oes neb wedi siarad â chi amdano eto. Os ysgrifennwch eto, hynny fydd yn cyfrif.',
  },
  'wish.enough': {
    en: 'Somebody has seen to this today. Please call if you want to change it again',
    cy: 'Mae rhywun wedi delio â hyn heddiw. Ffoniwch os ydych am ei newid eto',
  },
  'wish.rhythm': { en: 'How often you hear from us', cy: 'Pa mor aml y byddwch yn clywed gennym' },
  'wish.rhythm-what': {
    en: 'You and your officer agree how often we are in touch when nothing has changed. Important news always comes at once.',
    cy: 'Byddwch chi a’ch swyddog yn cytuno pa mor aml y byddwn mewn cysylltiad pan na fydd dim wedi newid. Daw newyddion pwysig bob amser ar unwaith.',
  },
  'wish.every': { en: 'How often would you like to hear?', cy: 'Pa mor aml hoffech chi glywed?' },
  'wish.every.P7D': { en: 'Every week', cy: 'Bob wythnos' },
  'wish.every.P14D': { en: 'Every two weeks', cy: 'Bob pythefnos' },
  'wish.every.P28D': { en: 'Every four weeks', cy: 'Bob pedair wythnos' },
  'wish.every.P56D': { en: 'Every eight weeks', cy: 'Bob wyth wythnos' },
  'wish.choose-every': { en: 'Choose how often you would like to hear', cy: 'Dewiswch pa mor aml yr hoffech glywed' },
  'wish.rhythm-send': { en: 'Ask for this', cy: 'Gofyn am hyn' },
  'wish.trusted': { en: 'Somebody you trust', cy: 'Rhywun yr ydych yn ymddiried ynddo' },
  'wish.trusted-what': {
    en: 'You can name somebody whom we may tell too, or tell instead of you. Your officer asks you first what they may know.',
    cy: 'Gallwch enwi rhywun y cawn ddweud wrthynt hefyd, neu yn eich lle. Bydd eich swyddog yn gofyn i chi yn gyntaf beth y cânt ei wybod.',
  },
  'wish.trusted-safe': {
    en: 'We tell them nothing before you have talked with your officer. This page does not show again what you wrote.',
    cy: 'Ni fyddwn yn dweud dim wrthynt cyn i chi siarad â’ch swyddog. Nid yw’r dudalen hon yn dangos eto yr hyn a ysgrifennwyd gennych.',
  },
  'wish.trusted-who': { en: 'Who is it, and how can we reach them safely?', cy: 'Pwy ydyw, a sut y gallwn gysylltu â nhw’n ddiogel?' },
  'wish.trusted-hint': {
    en: 'For example, my sister, her number, and when to call. At most {most} letters.',
    cy: 'Er enghraifft, fy chwaer, ei rhif, a phryd i ffonio. {most} llythyren ar y mwyaf.',
  },
  'wish.say-who': {
    en: 'Say who it is and how to reach them, in at most {most} letters',
    cy: 'Dywedwch pwy ydyw a sut i gysylltu, mewn {most} llythyren ar y mwyaf',
  },
  'wish.trusted-send': { en: 'Tell my officer', cy: 'Dweud wrth fy swyddog' },
} as const satisfies Catalogue
