export type { Attempt, AttemptOutcome, Delivery, DeliveryStatus, Receipt } from './delivery.js'
export { DELIVERIES_TOPIC } from './deliveries-topic.js'
export type { DeliveriesTopicMessage, DetailsMessage, NotificationMessage, NotificationMessageType, NotificationSnapshot, PersonMessage, TaskMessage, TellingMessage } from './deliveries-topic.js'
