// Why: whoever opens the notifier's database brings it to the same state, by the same list.
import { Notifier1 } from './1-notifier.js'
import { Decided2 } from './2-decided.js'
import { VaultKeys3 } from './3-vault-keys.js'
import { Merged4 } from './4-merged.js'
import { ExpiringContacts5 } from './5-expiring-contacts.js'
import { WordingWords6 } from './6-wording-words.js'
import { UsesInOrder7 } from './7-uses-in-order.js'
import { Providers8 } from './8-providers.js'
import { Stops9 } from './9-stops.js'
import { ContactHealth10 } from './10-contact-health.js'
import { Guards11 } from './11-guards.js'
import { Recalls12 } from './12-recalls.js'
import { Ladders13 } from './13-ladders.js'
import { HeardOfProviders14 } from './14-heard-of-providers.js'
import { OwnView15 } from './15-own-view.js'
import { OfficerView16 } from './16-officer-view.js'
import { Wishes18 } from './18-wishes.js'
import { Nudges19 } from './19-nudges.js'
import { Survey20 } from './20-survey.js'

export const NOTIFIER_MIGRATIONS = [
  Notifier1, Decided2, VaultKeys3, Merged4, ExpiringContacts5, WordingWords6, UsesInOrder7, Providers8, Stops9, ContactHealth10, Guards11, Recalls12, Ladders13, HeardOfProviders14, OwnView15, OfficerView16, Wishes18, Nudges19, Survey20,
]
