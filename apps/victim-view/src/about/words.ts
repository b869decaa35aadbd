// Why: the twelve rights of the Victims' Code in plain words (gov.uk/victims-code names them); no paragraph numbers, which nobody has checked.
import type { Catalogue } from '@kept-informed/web'

export const ABOUT_WORDS = {
  'about.title': { en: 'About', cy: 'Ynghylch' },
  'about.heading': { en: 'Your rights', cy: 'Eich hawliau' },
  'about.lead': {
    en: 'The law gives you twelve rights. They are in the Victims’ Code.',
    cy: 'Mae’r gyfraith yn rhoi deuddeg hawl i chi. Maent yn y Cod Dioddefwyr.',
  },
  'about.days': { en: '{n} working days', cy: '{n} diwrnod gwaith' },
  'about.one-day': { en: 'one working day', cy: 'un diwrnod gwaith' },
  'about.limits': { en: 'At the latest: {standard}. With enhanced rights: {enhanced}.', cy: 'Fan hwyraf: {standard}. Gyda hawliau uwch: {enhanced}.' },
  'about.same': { en: 'At the latest: {days}.', cy: 'Fan hwyraf: {days}.' },
  'about.enhanced': { en: 'Who has enhanced rights?', cy: 'Pwy sydd â hawliau uwch?' },
  'about.enhanced-who': {
    en:
      'You have them after the most serious crimes, when somebody targets you again and again, when you are under 18, and when you are vulnerable or afraid. ' +
      'Ask us if you think that this is you.',
    cy:
      'Mae gennych hwy ar ôl y troseddau mwyaf difrifol, pan fydd rhywun yn eich targedu dro ar ôl tro, pan fyddwch o dan 18 oed, ' +
      'a phan fyddwch yn agored i niwed neu’n ofnus. Gofynnwch i ni os ydych yn meddwl bod hyn yn wir amdanoch chi.',
  },
  'about.more': { en: 'You can read all of it at www.gov.uk/victims-code.', cy: 'Gallwch ddarllen y cyfan yn www.gov.uk/victims-code.' },
  'right.1': { en: 'To understand, and to be understood', cy: 'Deall, a chael eich deall' },
  'right.1.what': {
    en: 'We use words that you understand. If you need an interpreter or another format, you get it.',
    cy: 'Rydym yn defnyddio geiriau yr ydych yn eu deall. Os oes angen cyfieithydd neu fformat arall arnoch, fe’i cewch.',
  },
  'right.2': { en: 'To have the crime recorded', cy: 'Cael y drosedd wedi’i chofnodi' },
  'right.2.what': {
    en: 'We write it down without delay. You can say who should be with you when we talk to you.',
    cy: 'Rydym yn ei chofnodi heb oedi. Gallwch ddweud pwy ddylai fod gyda chi pan siaradwn â chi.',
  },
  'right.3': { en: 'To get information when you report a crime', cy: 'Cael gwybodaeth pan fyddwch yn rhoi gwybod am drosedd' },
  'right.3.what': {
    en: 'You get the crime reference in writing, and hear what happens now and where you find help.',
    cy: 'Cewch gyfeirnod y drosedd yn ysgrifenedig, a chlywed beth sy’n digwydd nawr a ble i gael help.',
  },
  'right.4': { en: 'To be put in touch with support', cy: 'Cael eich rhoi mewn cysylltiad â chymorth' },
  'right.4.what': {
    en: 'Support services help you, whether or not somebody is caught. We ask what you need.',
    cy: 'Mae gwasanaethau cymorth yn eich helpu, p’un a gaiff rhywun ei ddal ai peidio. Rydym yn gofyn beth sydd ei angen arnoch.',
  },
  'right.5': { en: 'To hear about compensation', cy: 'Clywed am iawndal' },
  'right.5.what': {
    en: 'If you can ask for money because of what happened, we tell you how.',
    cy: 'Os gallwch ofyn am arian oherwydd yr hyn a ddigwyddodd, byddwn yn dweud wrthych sut.',
  },
  'right.6': { en: 'To hear about the investigation and the prosecution', cy: 'Clywed am yr ymchwiliad a’r erlyniad' },
  'right.6.what': {
    en: 'We tell you when somebody is arrested, questioned, released or charged, and when a case ends, with the reason. You can ask for a review of a decision to end it.',
    cy:
      'Rydym yn dweud wrthych pan gaiff rhywun ei arestio, ei holi, ei ryddhau neu ei gyhuddo, a phan ddaw achos i ben, gyda’r rheswm. ' +
      'Gallwch ofyn am adolygiad o benderfyniad i’w derfynu.',
  },
  'right.7': { en: 'To say how it has affected you', cy: 'Dweud sut mae wedi effeithio arnoch' },
  'right.7.what': {
    en: 'You can make a Victim Personal Statement in your own words. It is your choice.',
    cy: 'Gallwch wneud Datganiad Personol Dioddefwr yn eich geiriau eich hun. Eich dewis chi ydyw.',
  },
  'right.8': { en: 'To hear about the trial', cy: 'Clywed am y treial' },
  'right.8.what': {
    en: 'We tell you when and where the court meets, and what you have to do as a witness. There is help for witnesses who are afraid.',
    cy: 'Rydym yn dweud wrthych pryd a ble mae’r llys yn cyfarfod, a beth sydd raid i chi ei wneud fel tyst. Mae help i dystion sy’n ofnus.',
  },
  'right.9': { en: 'To hear how it ended, and about appeals', cy: 'Clywed sut y daeth i ben, ac am apeliadau' },
  'right.9.what': {
    en: 'We tell you what the court decided, what the sentence means, and whether somebody appeals.',
    cy: 'Rydym yn dweud wrthych beth a benderfynodd y llys, beth mae’r ddedfryd yn ei olygu, ac a yw rhywun yn apelio.',
  },
  'right.10': { en: 'To get back money and property', cy: 'Cael arian ac eiddo yn ôl' },
  'right.10.what': {
    en: 'You can ask for what it cost you to go to court. We give back what is yours as soon as we can.',
    cy: 'Gallwch ofyn am yr hyn a gostiodd i chi fynd i’r llys. Rydym yn rhoi’r hyn sy’n eiddo i chi yn ôl cyn gynted ag y gallwn.',
  },
  'right.11': { en: 'To hear about somebody who was convicted', cy: 'Clywed am rywun a gafwyd yn euog' },
  'right.11.what': {
    en: 'After some crimes you can choose to hear about release, and to say what would keep you safe.',
    cy: 'Ar ôl rhai troseddau gallwch ddewis clywed am ryddhau, a dweud beth fyddai’n eich cadw’n ddiogel.',
  },
  'right.12': { en: 'To complain', cy: 'Cwyno' },
  'right.12.what': {
    en: 'If you did not get what is in these rights, you can complain, and you get an answer.',
    cy: 'Os na chawsoch yr hyn sydd yn yr hawliau hyn, gallwch gwyno, a chewch ateb.',
  },
} as const satisfies Catalogue
