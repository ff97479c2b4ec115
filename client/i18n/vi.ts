import { administration } from './vi/administration.ts';
import { agenda } from './vi/agenda.ts';
import { attendance } from './vi/attendance.ts';
import { common } from './vi/common.ts';
import { conference } from './vi/conference.ts';
import { connection } from './vi/connection.ts';
import { desk } from './vi/desk.ts';
import { devices } from './vi/devices.ts';
import { entrance } from './vi/entrance.ts';
import { figureEntry } from './vi/figure-entry.ts';
import { figures } from './vi/figures.ts';
import { floor } from './vi/floor.ts';
import { keys } from './vi/keys.ts';
import { minutes } from './vi/minutes.ts';
import { names } from './vi/names.ts';
import { papers } from './vi/papers.ts';
import { prepare } from './vi/prepare.ts';
import { show } from './vi/show.ts';
import { site } from './vi/site.ts';
import { slides } from './vi/slides.ts';
import { technician } from './vi/technician.ts';

/** Every word on screen in Vietnamese, the language of the product. */
export const vi = {
  administration,
  agenda,
  attendance,
  common,
  conference,
  connection,
  desk,
  devices,
  entrance,
  figureEntry,
  figures,
  floor,
  keys,
  minutes,
  names,
  papers,
  prepare,
  show,
  site,
  slides,
  technician,
};

type AsText<T> = { readonly [K in keyof T]: T[K] extends string ? string : AsText<T[K]> };

/** The shape that each language fills: the keys of the Vietnamese words. */
export type Words = AsText<typeof vi>;
