import { openDatabase } from '#server/db/open.ts';
import { SqliteEventLog } from '#server/db/sqlite-event-log.ts';
import { FakeEventLog } from '#tests/support/fake-event-log.ts';
import { describeEventLog } from './event-log-suite.ts';

describeEventLog('fake', () => new FakeEventLog());
describeEventLog('SQLite', () => new SqliteEventLog(openDatabase({ path: ':memory:' })));
