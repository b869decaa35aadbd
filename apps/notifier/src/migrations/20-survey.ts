// Why: an answer says of which right's outcome it is, and still not whose it is.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Survey20 implements MigrationInterface {
  readonly name = 'Survey1764000000020'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table survey_answer add column about_right int')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table survey_answer drop column about_right')
  }
}
