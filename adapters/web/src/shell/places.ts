import type { Me } from '../api/contract';

export type PlaceName =
  | 'inbox'
  | 'board'
  | 'campaigns'
  | 'channels'
  | 'people'
  | 'team'
  | 'fields'
  | 'tags'
  | 'posts'
  | 'mail'
  | 'intake'
  | 'live'
  | 'recordings'
  | 'analytics';

/** The places a person's roles open. */
export function placesOf({ roles }: Pick<Me, 'roles'>): PlaceName[] {
  const places: PlaceName[] = [];
  if (roles.some((role) => role === 'AGENT' || role === 'SUPERVISOR' || role === 'ADMINISTRATOR'))
    places.push('inbox', 'board', 'posts');
  if (roles.some((role) => role === 'SUPERVISOR' || role === 'ADMINISTRATOR')) places.push('campaigns', 'live', 'tags');
  if (roles.some((role) => role === 'SUPERVISOR' || role === 'ADMINISTRATOR' || role === 'ANALYST'))
    places.push('recordings', 'analytics');
  if (roles.includes('ADMINISTRATOR')) places.push('channels', 'people', 'team', 'fields', 'mail', 'intake');
  return places;
}

/** Whether work is handed to this person, so that being free, busy or on a break means something. */
export function hasPresence({ roles }: Pick<Me, 'roles'>): boolean {
  return roles.includes('AGENT');
}
