import { viEntrance } from './vi-entrance.ts';
import { viRooms } from './vi-rooms.ts';

/** Every word on screen in Vietnamese, the language of the product. */
export const vi = { ...viEntrance, ...viRooms };

type AsText<T> = { readonly [K in keyof T]: T[K] extends string ? string : AsText<T[K]> };

/** The shape that each language fills: the keys of the Vietnamese words. */
export type Words = AsText<typeof vi>;
