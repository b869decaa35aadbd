// Why: what every view says around its pages.
import type { Catalogue } from './catalogue.js'

export const SHELL_WORDS = {
  'shell.skip': { en: 'Skip to main content', cy: "Neidio i'r prif gynnwys" },
  'shell.menu': { en: 'Menu', cy: 'Dewislen' },
  'shell.language': { en: 'Language', cy: 'Iaith' },
  'shell.signed-in-as': { en: 'Signed in as {name}', cy: 'Wedi mewngofnodi fel {name}' },
  'shell.sign-out': { en: 'Sign out', cy: 'Allgofnodi' },
  'shell.sign-out-everywhere': { en: 'Sign out everywhere', cy: 'Allgofnodi ym mhobman' },
  'shell.error-prefix': { en: 'Error: {title}', cy: 'Gwall: {title}' },
  'shell.there-is-a-problem': { en: 'There is a problem', cy: 'Mae problem' },
  'signed-out.title': { en: 'You are signed out', cy: 'Rydych wedi allgofnodi' },
  'signed-out.again': { en: 'Sign in again', cy: 'Mewngofnodi eto' },
  'problem.400': { en: 'This did not work', cy: 'Ni weithiodd hyn' },
  'problem.401': { en: 'You were signed out', cy: "Cawsoch eich allgofnodi" },
  'problem.403': { en: 'You may not do this', cy: 'Ni chewch wneud hyn' },
  'problem.404': { en: 'Page not found', cy: "Heb ddod o hyd i'r dudalen" },
  'problem.409': { en: 'Somebody was faster', cy: 'Roedd rhywun arall yn gyflymach' },
  'problem.500': { en: 'Something went wrong on our side', cy: 'Aeth rhywbeth o’i le ar ein hochr ni' },
  'problem.503': { en: 'This cannot be done just now', cy: 'Ni ellir gwneud hyn ar hyn o bryd' },
  'problem.400.next': { en: 'Go back, and try again.', cy: 'Ewch yn ôl a rhoi cynnig arall arni.' },
  'problem.401.next': { en: 'What you last sent was not done. Sign in, and do it again.', cy: "Ni wnaed yr hyn a anfonwyd gennych ddiwethaf. Mewngofnodwch, a'i wneud eto." },
  'problem.403.next': { en: 'Your role does not include it. Ask your supervisor if you need it.', cy: 'Nid yw eich rôl yn ei gynnwys. Gofynnwch i’ch goruchwyliwr os oes ei angen arnoch.' },
  'problem.404.next': { en: 'If you typed the address, check that it is right.', cy: 'Os gwnaethoch deipio’r cyfeiriad, gwiriwch ei fod yn gywir.' },
  'problem.409.next': { en: 'Look at the page again before you decide.', cy: 'Edrychwch ar y dudalen eto cyn penderfynu.' },
  'problem.500.next': { en: 'It has been recorded. Try again later.', cy: "Mae wedi'i gofnodi. Rhowch gynnig arall arni yn nes ymlaen." },
  'problem.503.next': { en: 'A part of the system does not answer. Nothing was lost; try again in a minute.', cy: "Nid yw rhan o'r system yn ateb. Ni chollwyd dim; rhowch gynnig arall arni ymhen munud." },
} as const satisfies Catalogue
