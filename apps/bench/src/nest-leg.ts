// Why: the usual way to build this: Nest's own Kafka transport, a handler per message, one TypeORM save each.
import 'reflect-metadata'
import { Controller, Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { EventPattern, type MicroserviceOptions, Payload, Transport } from '@nestjs/microservices'
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm'
import { logLevel } from 'kafkajs'
import type { Leg } from './leg.js'

@Entity('nest_event')
class NestEvent {
  @PrimaryColumn('text') id!: string
  @Column('text') subject!: string
  @Column('text') type!: string
  @Column('jsonb') data!: object
}

export const nestLeg: Leg = async ({ brokers, prefix, topic, databaseUrl, expected, run }) => {
  const dataSource = await new DataSource({ type: 'postgres', url: databaseUrl, entities: [NestEvent], synchronize: true, installExtensions: false }).initialize()
  const repository = dataSource.getRepository(NestEvent)
  let began = 0
  let seen = 0
  let finish: () => void = () => undefined
  const done = new Promise<void>((resolve) => (finish = resolve))

  @Controller()
  class SaveEach {
    @EventPattern(prefix + topic)
    async handle(@Payload() payload: object): Promise<void> {
      began ||= performance.now()
      const event = payload as { id: string; subject: string; type: string; data: object }
      await repository.save(repository.create({ id: event.id, subject: event.subject, type: event.type, data: event.data }))
      seen += 1
      if (seen >= expected) finish()
    }
  }
  @Module({ controllers: [SaveEach] })
  class NestModule {}

  const app = await NestFactory.createMicroservice<MicroserviceOptions>(NestModule, {
    logger: false,
    transport: Transport.KAFKA,
    options: {
      client: { brokers, clientId: 'bench', logLevel: logLevel.NOTHING },
      consumer: { groupId: `nest-${run}`, maxWaitTimeInMs: 50 },
      subscribe: { fromBeginning: true },
      run: { partitionsConsumedConcurrently: 4 },
    },
  })
  await app.listen()
  await done
  const seconds = (performance.now() - began) / 1000
  await app.close()
  const counted = await repository.count()
  await dataSource.destroy()
  return { seconds, counted }
}
