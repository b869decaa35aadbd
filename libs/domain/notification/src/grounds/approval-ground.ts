// Why: where a message may hurt, an officer decides about that message: these words, to this person, at these contacts, with what was known
// of the danger then. When one of them changes, what was approved was another message.
import { canonicalJson, nameUuid } from '@kept-informed/kernel'
import { factsForVictim } from '@kept-informed/wording'
import { type Decider, outcomeOf, taskFor } from '../decider.js'
import type { Task } from '../task.js'
import { type FindGround, lasting } from './ground.js'
import { approvalGrounds, needsApproval } from './safety.js'
import { versionsOf } from './wording-grounds.js'

export const needsApprovalGround: FindGround = (decider) => {
  if (!needsApproval(decider.circumstances)) return null
  const approval = approvalTask(decider)
  const outcome = outcomeOf(decider, approval)
  if (outcome === 'approved') return null
  if (outcome === 'refused') return lasting(taskFor(decider, 'call', 'needs-approval'))
  return { tasks: [approval], lookAgainAt: null, endsAt: decider.now }
}

/** A task for this message and no other. */
function approvalTask(decider: Decider): Task {
  const task = taskFor(decider, 'approve-message', 'needs-approval')
  return { ...task, taskId: nameUuid('task', 'approve-message', decider.circumstances.notificationId, contentOf(decider)) }
}

/** Contacts by keyed hash: the id made of this is public. */
function contentOf(decider: Decider): string {
  const { recipient, recipientId } = decider.circumstances
  const language = recipient.details?.language ?? 'en'
  const news = decider.open.map(({ ruleId, victimId, facts }) => ({ ruleId, facts: factsForVictim(facts, victimId) }))
  return canonicalJson({ recipientId, language, news, versions: versionsOf(decider, language), contacts: [...recipient.contactHashes].sort(), grounds: approvalGrounds(decider.circumstances) })
}
