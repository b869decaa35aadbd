// Why: losing a race is expected, not a fault: whoever catches it reads its position again and goes on. It lives here, beside the
// statement that throws it, and is exported by the event-log port too, so that both sides mean the same class.

/** Another process moved the same watermark, or changed the same row, first: nothing of ours was written. */
export class LostRace extends Error {
  override readonly name = 'LostRace'
}
