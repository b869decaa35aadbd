// Why: the guard is asked about each piece of news in a message, also when another message carries it now.
import { guardKeyOf } from '@kept-informed/notification'
import { isOpen, type Obligation } from '@kept-informed/obligation'
import { notificationIdOf } from '../journey/planned-row.js'

/** The notifications that were planned for what is sensitive in it and still owed. */
export const watchedOf = ({ obligations }: { obligations: readonly Obligation[] }): string[] =>
  obligations.filter((one) => isOpen(one) && guardKeyOf(one) !== null).map(({ obligationId }) => notificationIdOf(obligationId))
