// Why: wording is data with versions: what was released never changes, a message that waits keeps the version it was planned with, and
// the place in the list is the number, so that none can be left out or taken twice.
import type { Frame, NeutralWords } from './frame.js'
import type { TemplateId } from './templates.js'
import type { Words } from './words.js'

/** Oldest first: the one at place n is version n + 1. */
export type Versions<Version> = readonly [Version, ...Version[]]

/** A new frame is a new version of every text that is put in it. */
export type Framed<Template extends TemplateId> = { frame: Frame; words: Words<Template> }

/** One part of a language: some templates. */
export type Family<Template extends TemplateId> = { [Id in Template]: Versions<Framed<Id>> }

export type LanguageWording = { neutral: Versions<NeutralWords>; templates: Family<TemplateId> }
