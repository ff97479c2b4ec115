/** Version of the wire. A client of another version is refused with `protocol/version` and reloads. */
export const PROTOCOL_VERSION = 2;

/** The largest message that the server reads, in bytes; a larger one ends the socket. */
export const MESSAGE_LIMIT_BYTES = 65_536;
