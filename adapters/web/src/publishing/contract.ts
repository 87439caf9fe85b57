/** What the server says about publishing; the names are those of its interface. */

export type PostBox = 'open' | 'scheduled' | 'published';

export type PostState =
  'WAITING' | 'SENDING' | 'UNKNOWN' | 'UNDECIDED' | 'SCHEDULED' | 'PUBLISHED' | 'FAILED' | 'CANCELLED';

export interface PublishingPage {
  channelId: number;
  name: string;
  pictureUrl?: string;
  active: boolean;
  /** The page's own, in which its posts are scheduled. */
  timeZone: string;
  onlyAdministratorsPublish: boolean;
}

export interface PostChange {
  text: string;
  scheduledFor: string;
}

export interface Post {
  id: number;
  channelId: number;
  page: string;
  text: string;
  link?: string;
  files: number[];
  video: boolean;
  state: PostState;
  reason?: string;
  networkId?: string;
  author?: string;
  writtenAt: string;
  scheduledFor?: string;
  publishedAt?: string;
  /** What it is to become, once Facebook has taken it. */
  change?: PostChange;
  cancelling: boolean;
  tickets: number;
  openTickets: number;
}

export interface PostPage {
  items: Post[];
  next?: string;
}

export interface NewPost {
  channelId: number;
  text: string;
  link?: string;
  files: number[];
  scheduledFor?: string;
  key: string;
}

export interface PostFile {
  id: number;
  name: string;
  kind: 'IMAGE' | 'AUDIO' | 'VIDEO' | 'FILE';
  type: string;
  size: number;
}

export interface PostTickets {
  items: {
    ticketId: number;
    customer?: string;
    open: boolean;
    late: boolean;
    lastMessageAt: string;
    excerpt: string;
  }[];
  next?: string;
}
