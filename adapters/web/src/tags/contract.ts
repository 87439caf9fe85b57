export const tagColors = ['GREY', 'RED', 'ORANGE', 'YELLOW', 'GREEN', 'TEAL', 'BLUE', 'VIOLET'] as const;
export type TagColor = (typeof tagColors)[number];

/** A word that is put on tickets. */
export interface Tag {
  id: number;
  name: string;
  color: TagColor;
  /** It stays where it is and is no longer offered. */
  archived?: boolean;
}

export const longestTag = 30;
