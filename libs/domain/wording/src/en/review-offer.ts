// Why: one in five letters of the past left out the right to review. Who offers it and what it is are said in the same words each time.
import type { ReviewOffer } from '../words.js'

/** A decision of the police. */
export const REVIEW_BY_POLICE: ReviewOffer = {
  sms: 'You can ask for a review of this decision. Please call us soon.',
  full: [
    'You can ask us to look at this decision again. This is called the Victims\' Right to Review. Somebody who did not make the decision looks at it again.',
    'To ask for it, please call us and say that you want a review. Please call soon, because there is a time limit. It is free and it is your choice.',
  ],
  easyRead: ['You can ask us to look at this again.', 'This is called a review.', 'Somebody else will look at it.', 'To ask for this, call us.', 'Please call soon.'],
}

/** A decision of the CPS, who have their own scheme. */
export const REVIEW_BY_CPS: ReviewOffer = {
  sms: 'You can ask the CPS for a review of this decision. Please call us soon.',
  full: [
    'You can ask the CPS to look at this decision again. This is the CPS Victims\' Right to Review scheme. A lawyer who did not make the decision looks at it again.',
    'To ask for it, please call us and say that you want a review by the CPS. We will tell you how. Please call soon, because there is a time limit. It is free and it is your choice.',
  ],
  easyRead: ['You can ask the CPS to look at this again.', 'This is called a review.', 'Another lawyer will look at it.', 'To ask for this, call us.', 'Please call soon.'],
}
