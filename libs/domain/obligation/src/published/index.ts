// Why: deliveries.v1 is published in the same manner as obligations.v1 and speaks of the same things; it takes both from here.
export { messageExampleFile, messageJsonSchema, publishedFiles, type PublishedMessage, type PublishedTopic, type Sender } from './published-message.js'
export { caseReference, closed, eitherOf, exactly, flag, id, instant, listed, many, orNull, revision, sha256, text, uuid, words } from './shapes.js'
export { after, DAY, EXAMPLE_CASE, LATEST, owed } from './example-obligation.js'
