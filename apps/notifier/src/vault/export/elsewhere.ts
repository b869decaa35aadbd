// Why: what others hold is not ours to read, but whoever asks must learn where to ask.

export const ELSEWHERE = [
  { where: 'The record of obligations (rules)', what: 'The reference of the person in each case, their role, their rights under the Victims’ Code, what was owed to them and by when. No name, number or address.' },
  { where: 'The record of evidence', what: 'The same references, when each message was planned, sent and received, who read the details, and fingerprints of messages. No name, number, address or words of a message.' },
  { where: 'The event topics', what: 'The events that the records above are made from, by reference. What an officer wrote into an event of the case is part of the case.' },
  { where: 'The print house', what: 'Letters that it has fetched, by its own rules of retention.' },
  { where: 'The providers of text messages and email', what: 'The messages that they carried, by their own rules of retention.' },
  { where: 'The answers to "how did we do?"', what: 'Kept by day, unit and right only. Nobody can tell any more whose an answer was.' },
  { where: 'The records system of the force', what: 'The case itself, and the details as they were given to the force.' },
]
