// Why: one in five letters of the past left out the right to review. Who offers it and what it is are said in the same words each time.
import type { ReviewOffer } from '../words.js'

/** A decision of the police. */
export const REVIEW_BY_POLICE: ReviewOffer = {
  sms: 'Gallwch ofyn am adolygiad o’r penderfyniad hwn. Ffoniwch ni yn fuan.',
  full: [
    'Gallwch ofyn i ni edrych ar y penderfyniad hwn eto. Hawl Dioddefwyr i Adolygiad yw’r enw ar hyn. Bydd rhywun na wnaeth y penderfyniad yn edrych arno eto.',
    'I ofyn am hyn, ffoniwch ni a dywedwch eich bod eisiau adolygiad. Ffoniwch yn fuan, gan fod terfyn amser. Mae am ddim a’ch dewis chi yw hyn.',
  ],
  easyRead: ['Gallwch ofyn i ni edrych ar hyn eto.', 'Adolygiad yw’r enw ar hyn.', 'Bydd rhywun arall yn edrych arno.', 'I ofyn am hyn, ffoniwch ni.', 'Ffoniwch yn fuan.'],
}

/** A decision of the CPS, who have their own scheme. */
export const REVIEW_BY_CPS: ReviewOffer = {
  sms: 'Gallwch ofyn i’r CPS am adolygiad o’r penderfyniad hwn. Ffoniwch ni yn fuan.',
  full: [
    'Gallwch ofyn i’r CPS edrych ar y penderfyniad hwn eto. Cynllun Hawl Dioddefwyr i Adolygiad y CPS yw hwn. Bydd cyfreithiwr na wnaeth y penderfyniad yn edrych arno eto.',
    'I ofyn am hyn, ffoniwch ni a dywedwch eich bod eisiau adolygiad gan y CPS. Byddwn yn dweud wrthych sut. Ffoniwch yn fuan, gan fod terfyn amser. Mae am ddim a’ch dewis chi yw hyn.',
  ],
  easyRead: ['Gallwch ofyn i’r CPS edrych ar hyn eto.', 'Adolygiad yw’r enw ar hyn.', 'Bydd cyfreithiwr arall yn edrych arno.', 'I ofyn am hyn, ffoniwch ni.', 'Ffoniwch yn fuan.'],
}
