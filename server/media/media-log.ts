/** What the media plane needs of a logger; pino's has it. */
export type MediaLog = {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
};
