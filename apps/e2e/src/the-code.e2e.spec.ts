// Why: the Victims' Code as it is lived: one story for each of its families, told from outside. They are about the Code and not about
// the log that carries events, so they run on the embedded log only; all in one run, whose clock only goes forward, hence the order.
import { afterAll, beforeAll, describe } from '@jest/globals'
import { MONDAY } from './each-log.js'
import { tellComplaint } from './families/tell-complaint.js'
import { tellCorrection } from './families/tell-correction.js'
import { tellCourt } from './families/tell-court.js'
import { tellForesight } from './families/tell-foresight.js'
import { tellGuardian } from './families/tell-guardian.js'
import { tellHandOff } from './families/tell-hand-off.js'
import { tellHold } from './families/tell-hold.js'
import { tellInvestigation } from './families/tell-investigation.js'
import { tellLeaving } from './families/tell-leaving.js'
import { tellOptOut } from './families/tell-opt-out.js'
import { tellPeriodicUpdate } from './families/tell-periodic-update.js'
import { tellPreview } from './families/tell-preview.js'
import { tellProperty } from './families/tell-property.js'
import { tellReview } from './families/tell-review.js'
import { tellSafety } from './families/tell-safety.js'
import { tellSaturday } from './families/tell-saturday.js'
import { tellSentence } from './families/tell-sentence.js'
import { tellSpokesperson } from './families/tell-spokesperson.js'
import { tellUndone } from './families/tell-undone.js'
import { LocalRun } from './local-run.js'
import { Story } from './story.js'

describe('the Code as it is lived', () => {
  let run: LocalRun
  beforeAll(async () => {
    run = await LocalRun.start({ clock: MONDAY })
  }, 90_000)
  afterAll(() => run.end(), 30_000)
  const story = (): Story => new Story(run)

  tellInvestigation(story)
  tellSafety(story)
  tellCourt(story)
  tellOptOut(story)
  tellHold(story)
  tellCorrection(story)
  tellHandOff(story)
  tellSpokesperson(story)
  tellGuardian(story)
  tellLeaving(story)
  tellPeriodicUpdate(story)
  tellComplaint(story)
  tellReview(story)
  tellProperty(story)
  tellSentence(story)
  tellUndone(story)
  tellSaturday(story)
  tellForesight(story)
  tellPreview(story)
})
