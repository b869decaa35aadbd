// Why: the words of a supervisor’s page of the unit, and of nudges.
import type { Catalogue } from '@kept-informed/web'

export const UNIT_WORDS = {
  'unit.title': { en: 'My unit', cy: 'Fy uned' },
  'unit.nobody': { en: 'The force’s directory says that you are set over nobody.', cy: 'Yn ôl cyfeiriadur yr heddlu nid ydych yn goruchwylio neb.' },
  'unit.summary': { en: '{overdue} overdue, {risk} about to be missed', cy: '{overdue} yn hwyr, {risk} ar fin eu methu' },
  'unit.more': { en: 'There are more than 500 of a unit: these are the soonest.', cy: 'Mae mwy na 500 mewn uned: dyma’r cynharaf.' },
  'unit.unowned': { en: 'What nobody has', cy: 'Yr hyn nad oes gan neb' },
  'unit.none-unowned': { en: 'Everything has somebody.', cy: 'Mae gan bopeth rywun.' },
  'unit.officers': { en: 'By officer', cy: 'Fesul swyddog' },
  'unit.no-officer': { en: 'No officer', cy: 'Dim swyddog' },
  'unit.of-officer': { en: '{overdue} overdue, {risk} about to be missed', cy: '{overdue} yn hwyr, {risk} ar fin eu methu' },
  'unit.move': { en: 'Give the case to another officer', cy: 'Rhoi’r achos i swyddog arall' },
  'unit.nudge': { en: 'Nudge by email', cy: 'Atgoffa drwy e-bost' },
  'unit.nudge.off': { en: 'Officers cannot be nudged by email here: call them.', cy: 'Ni ellir atgoffa swyddogion drwy e-bost yma: ffoniwch nhw.' },
  'unit.nudge.sent': { en: 'Nudged by email {at}.', cy: 'Atgoffwyd drwy e-bost {at}.' },
  'unit.nudge.leaves': { en: 'A nudge leaves {at}.', cy: 'Bydd neges atgoffa’n gadael {at}.' },
  'unit.nudge.unknown': { en: 'Nudged by email {at}. Nobody knows whether it arrived.', cy: 'Atgoffwyd drwy e-bost {at}. Ni ŵyr neb a gyrhaeddodd.' },
  'unit.nudge.not-sent': { en: 'A nudge could not be sent {at}: is the address in the directory right?', cy: 'Ni ellid anfon neges atgoffa {at}: a yw’r cyfeiriad yn y cyfeiriadur yn gywir?' },
  'unit.nudge.no-address': { en: 'The directory has no email address, so no nudge can be sent.', cy: 'Nid oes cyfeiriad e-bost yn y cyfeiriadur, felly ni ellir anfon neges atgoffa.' },
  'unit.nudge.fault.no-address': { en: 'The directory has no email address of this officer', cy: 'Nid oes gan y cyfeiriadur gyfeiriad e-bost y swyddog hwn' },
  'unit.nudge.fault.nothing-waits': {
    en: 'Nothing waits for this officer that a nudge may be about. Restricted cases are never nudged about: call',
    cy: 'Nid oes dim yn aros am y swyddog hwn y caiff neges atgoffa fod amdano. Ni anfonir neges byth am achosion cyfyngedig: ffoniwch',
  },
  'unit.nudge.fault.just-nudged': { en: 'This officer was nudged within the hour, or is about to be', cy: 'Atgoffwyd y swyddog hwn o fewn yr awr, neu mae ar fin cael ei atgoffa' },
} as const satisfies Catalogue
