import { eq } from 'drizzle-orm';
import type { OfficeSettings, Organisation, PaperForm } from '#server/ports/office-settings.ts';
import type { WorkingCalendar } from '#shared/directives/index.ts';
import type { Database, Orm } from './open.ts';
import { officeSettings } from './schema/office-settings.ts';

type Key = (typeof officeSettings.key.enumValues)[number];

const noDays: WorkingCalendar = { holidays: [], makeUpDays: [] };

/** What is set for the installation, in SQLite. */
export class SqliteOfficeSettings implements OfficeSettings {
  readonly #orm: Orm;

  constructor({ orm }: Database) {
    this.#orm = orm;
  }

  organisation(): Organisation | undefined {
    return this.#read<Organisation>('organisation');
  }

  setOrganisation(organisation: Organisation): void {
    this.#write('organisation', organisation);
  }

  paperForm(): PaperForm | undefined {
    return this.#read<PaperForm>('paperForm');
  }

  setPaperForm(form: PaperForm): void {
    this.#write('paperForm', form);
  }

  calendar(): WorkingCalendar {
    return this.#read<WorkingCalendar>('calendar') ?? noDays;
  }

  setCalendar(calendar: WorkingCalendar): void {
    this.#write('calendar', calendar);
  }

  /** Rows hold what was written here. */
  #read<T>(key: Key): T | undefined {
    const row = this.#orm.select().from(officeSettings).where(eq(officeSettings.key, key)).get();
    return row && (JSON.parse(row.body) as T);
  }

  #write(key: Key, value: Organisation | PaperForm | WorkingCalendar): void {
    const body = JSON.stringify(value);
    this.#orm
      .insert(officeSettings)
      .values({ key, body })
      .onConflictDoUpdate({ target: officeSettings.key, set: { body } })
      .run();
  }
}
