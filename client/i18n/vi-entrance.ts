import { common } from './vi/common.ts';
import { connection } from './vi/connection.ts';
import { entrance } from './vi/entrance.ts';

/** The Vietnamese words of what everybody sees first: sign-in, entry by a link, and what can be told anywhere. */
export const viEntrance = { common, connection, entrance };
