// Why: what this view is, in one place.
import type { Type } from '@nestjs/common'
import type { View } from '@kept-informed/web'
import { AboutController } from './about/about.controller.js'
import { AskController } from './ask/ask.controller.js'
import { CallController } from './call/call.controller.js'
import { CheckController } from './check/check.controller.js'
import { ContactController } from './contact/contact.controller.js'
import { HelpController } from './help/help.controller.js'
import { NewsController } from './news/news.controller.js'
import { PATHS } from './paths.js'
import { QuestionController } from './question/question.controller.js'
import { SignInController } from './sign-in/sign-in.controller.js'
import { WHO_MAY } from './who-may.js'
import { WORDS } from './words.js'

/** `exit`: where "Exit this page" leads. */
export const victimView = (exit: string): View & Required<Pick<View, 'visitors'>> => ({
  name: 'info', title: 'view.title', access: WHO_MAY, words: WORDS, templates: import.meta.dirname, visitors: { signIn: PATHS.start, exit },
  navigation: [
    { path: PATHS.news, words: 'nav.news' },
    { path: PATHS.contact, words: 'nav.contact' },
    { path: PATHS.call, words: 'nav.call' },
    { path: PATHS.check, words: 'nav.check' },
    { path: PATHS.about, words: 'nav.about' },
    { path: PATHS.help, words: 'nav.help' },
  ],
})
export const VICTIM_CONTROLLERS: Type[] = [SignInController, NewsController, ContactController, CallController, CheckController, AboutController, HelpController, AskController, QuestionController]
