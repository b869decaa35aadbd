// Why: an envelope with a window shows whatever lies behind it. A DL envelope (110 x 220 mm) has, by BS 4264, a window of 90 x 35 mm,
// 20 mm from its left and 18 mm from its lower edge; a sheet of A4 folded in three is 99 x 210 mm and slips inside by 11 mm up and down
// and 10 mm left and right. So part of the sheet always shows, part sometimes, and the rest never. All in mm from the sheet's corner.

const ENVELOPE = { width: 220, height: 110, window: { left: 20, bottom: 18, width: 90, height: 35 } }
const PANEL = { width: 210, height: 99 }

const slipX = ENVELOPE.width - PANEL.width
const slipY = ENVELOPE.height - PANEL.height
const windowTop = ENVELOPE.height - ENVELOPE.window.bottom - ENVELOPE.window.height

/** May show, when the sheet lies at one edge or the other: nothing but the address may stand here. */
const shown = {
  left: ENVELOPE.window.left - slipX,
  right: ENVELOPE.window.left + ENVELOPE.window.width,
  top: windowTop - slipY,
  bottom: windowTop + ENVELOPE.window.height,
}
/** Shows wherever the sheet lies: the whole address must stand here, and the carrier wants some white around it. */
const CLEAR_LEFT = 4
const safe = {
  left: ENVELOPE.window.left + CLEAR_LEFT,
  right: shown.right - slipX,
  top: windowTop,
  bottom: windowTop + ENVELOPE.window.height - slipY,
}

/** `window`: a DL envelope's. `govuk-notify`: GOV.UK Notify reads the address off its own place, and refuses what stands elsewhere. */
export type LetterPaper = 'window' | 'govuk-notify'

export type LetterGeometry = {
  /** Nothing but the address may stand here. */
  shown: { left: number; right: number; top: number; bottom: number }
  /** The whole address stands here. */
  safe: { left: number; right: number; top: number; bottom: number }
  /** Of the address, its postcode included. */
  mostRows: number
  text: { bodyTop: number; returnLeft: number; returnTop: number; returnRight: number }
}

/** Source of `govuk-notify`: its letter specification (address 24.6 to 120 by 39.5 to 66.3 mm; body from 95; sender to the right of 125; margins of 15; at most 7 lines). */
export const LETTER_GEOMETRIES: Record<LetterPaper, LetterGeometry> = {
  window: { shown, safe, mostRows: 99, text: { bodyTop: shown.bottom + 6, returnLeft: shown.right + 8, returnTop: 12, returnRight: 10 } },
  'govuk-notify': {
    shown: { left: 15, right: 125, top: 30, bottom: 95 },
    safe: { left: 25, right: 119, top: 40, bottom: 66 },
    mostRows: 7,
    text: { bodyTop: 96, returnLeft: 126, returnTop: 12, returnRight: 15 },
  },
}
