import { administration } from './en/administration.ts';
import { agenda } from './en/agenda.ts';
import { attendance } from './en/attendance.ts';
import { common } from './en/common.ts';
import { conference } from './en/conference.ts';
import { connection } from './en/connection.ts';
import { desk } from './en/desk.ts';
import { devices } from './en/devices.ts';
import { entrance } from './en/entrance.ts';
import { figureEntry } from './en/figure-entry.ts';
import { figures } from './en/figures.ts';
import { floor } from './en/floor.ts';
import { keys } from './en/keys.ts';
import { minutes } from './en/minutes.ts';
import { names } from './en/names.ts';
import { papers } from './en/papers.ts';
import { prepare } from './en/prepare.ts';
import { show } from './en/show.ts';
import { site } from './en/site.ts';
import { slides } from './en/slides.ts';
import { technician } from './en/technician.ts';
import type { Words } from './vi.ts';

/** Every word on screen in English. */
export const en: Words = {
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
