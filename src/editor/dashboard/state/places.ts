/** From where the core says that something is written to what the page sends back when it is clicked. */
import type { Written } from '../../../core/dashboard/noted.ts';
import type { WrittenCheckin } from '../../../core/index/growthIndex.ts';
import type { Contact } from '../../../core/people/contact.ts';
import type { Place } from '../../../shared/place.ts';

export const placeIn = ({ path, value }: Written): Place => ({ path, value: [...value] });

export const checkinPlace = ({ path, index }: WrittenCheckin): Place => ({ path, value: ['checkins', index] });

/** Where the next meeting is written in a person's file. */
export const nextPlace = (path: string, next: NonNullable<Contact['next']>): Place => ({ path, value: next.session ? ['engagement', 'sessions'] : ['next'] });
