// Why: who helps, as data, so that a number that changes is one line and everything that prints it follows. A day of `null` means that
// nobody has read it at a source that can be trusted today; the line stays here to be checked.
import type { SupportLine } from './support-line.js'

const EVERYWHERE = ['england', 'wales', 'london'] as const

/** In the order in which they are offered. */
export const SUPPORT_LINES: readonly SupportLine[] = [
  {
    name: 'Live Fear Free', phone: '0808 80 10 800', web: null, areas: ['wales'],
    offences: ['domestic-abuse', 'sexual-offence', 'honour-based-abuse', 'forced-marriage'],
    about: { en: 'A helpline for Wales about abuse at home and sexual violence. Free. Open day and night.', cy: 'Llinell gymorth i Gymru am gam-drin yn y cartref a thrais rhywiol. Am ddim. Ar agor ddydd a nos.' },
    lastChecked: '2026-11-23', source: 'gov.wales',
  },
  {
    name: 'National Domestic Abuse Helpline', phone: '0808 2000 247', web: null, areas: ['england', 'london'], offences: ['domestic-abuse'],
    about: { en: 'A helpline about abuse at home, run by Refuge. Free. Open day and night.', cy: 'Llinell gymorth am gam-drin yn y cartref, gan Refuge. Am ddim. Ar agor ddydd a nos.' },
    lastChecked: '2026-11-23', source: 'gov.uk and College of Policing APP',
  },
  {
    name: 'Karma Nirvana', phone: '0800 5999 247', web: null, areas: EVERYWHERE, offences: ['honour-based-abuse', 'forced-marriage'],
    about: { en: 'A helpline about abuse in the name of honour, and forced marriage. Free.', cy: 'Llinell gymorth am gam-drin yn enw anrhydedd, a phriodas dan orfod. Am ddim.' },
    lastChecked: '2026-11-23', source: 'Cheshire Police',
  },
  {
    name: 'Report Fraud', phone: '0300 123 2040', web: 'www.reportfraud.police.uk', areas: EVERYWHERE, offences: ['fraud'],
    about: { en: 'The police service that takes reports of fraud and online crime, and gives advice.', cy: 'Gwasanaeth yr heddlu sy’n derbyn adroddiadau am dwyll a throseddau ar-lein, ac yn rhoi cyngor.' },
    lastChecked: '2026-11-23', source: 'wired-gov.net, "Report Fraud Service goes live", 4 December 2025',
  },
  {
    name: 'London Victim and Witness Service', phone: null, web: 'www.londonvws.org.uk', areas: ['london'], offences: 'any',
    about: { en: 'A free service that helps people in London after a crime.', cy: 'Gwasanaeth am ddim sy’n helpu pobl yn Llundain ar ôl trosedd.' },
    lastChecked: '2026-11-23', source: 'londonvws.org.uk; its number (0808 168 9291) was not read there',
  },
  {
    name: 'Victim Support', phone: '08 08 16 89 111', web: null, areas: EVERYWHERE, offences: 'any',
    about: { en: 'A charity that helps people after a crime. Free. Open day and night.', cy: 'Elusen sy’n helpu pobl ar ôl trosedd. Am ddim. Ar agor ddydd a nos.' },
    lastChecked: '2026-11-23', source: 'Supportline page of 2020',
  },
  {
    name: 'Galop', phone: '0800 999 5428', web: null, areas: EVERYWHERE, offences: ['hate-crime', 'domestic-abuse', 'sexual-offence'],
    about: { en: 'A helpline for LGBT+ people who have been hurt.', cy: 'Llinell gymorth i bobl LHDT+ sydd wedi cael niwed.' },
    lastChecked: null, source: 'a secondary page of 2023',
  },
  {
    name: "Men's Advice Line", phone: '0808 801 0327', web: null, areas: EVERYWHERE, offences: ['domestic-abuse'],
    about: { en: 'A helpline for men who are abused at home, run by Respect.', cy: 'Llinell gymorth i ddynion sy’n cael eu cam-drin yn y cartref, gan Respect.' },
    lastChecked: null, source: 'a secondary page of 2020',
  },
  {
    name: 'National Stalking Helpline', phone: '0808 802 0300', web: null, areas: EVERYWHERE, offences: ['stalking-harassment'],
    about: { en: 'A helpline about stalking.', cy: 'Llinell gymorth am stelcian.' },
    lastChecked: null, source: 'a secondary page of 2013',
  },
  {
    name: 'Rape Crisis', phone: '0808 500 2222', web: null, areas: ['england', 'london'], offences: ['sexual-offence'],
    about: { en: 'A helpline about rape and sexual abuse. Open day and night.', cy: 'Llinell gymorth am drais a cham-drin rhywiol. Ar agor ddydd a nos.' },
    lastChecked: null, source: 'recalled, not read',
  },
]
