import { administration } from './vi/administration.ts';
import { agenda } from './vi/agenda.ts';
import { attendance } from './vi/attendance.ts';
import { conference } from './vi/conference.ts';
import { desk } from './vi/desk.ts';
import { devices } from './vi/devices.ts';
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

/** The Vietnamese words of all that comes behind the entrance; fetched while people sign in. */
export const viRooms = {
  administration,
  agenda,
  attendance,
  conference,
  desk,
  devices,
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
