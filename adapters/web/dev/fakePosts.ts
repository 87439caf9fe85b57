import type { NewPost, Post, PostBox, PostChange, PostFile, PublishingPage } from '../src/publishing/contract.ts';
import type { FakeChannels } from './fakeChannels.ts';
import type { FakeSettings } from './fakeSettings.ts';
import { Refusal } from './refusal.ts';

/** Publishing from memory: administrators everywhere, others where the page's switch lets them. */
export class FakePosts {
  posts: Post[] = [];
  readonly files = new Map<number, { name: string; type: string }>();
  private nextId = 100;

  constructor(
    private readonly now: () => number,
    private readonly channels: FakeChannels,
    private readonly settings: FakeSettings,
  ) {}

  pages(roles: string[]): PublishingPage[] {
    return this.channels.channels
      .map(({ id, name, pictureUrl, token }) => ({
        channelId: id,
        name,
        pictureUrl,
        active: token.light === 'GREEN' || token.light === 'AMBER',
        timeZone: 'America/Santiago',
        onlyAdministratorsPublish: this.settings.onlyAdministratorsPublish(id),
      }))
      .filter((page) => roles.includes('ADMINISTRATOR') || !page.onlyAdministratorsPublish);
  }

  /** Answers one call; undefined when it is none about posts, null when there is nothing to say. */
  async answer(
    route: string,
    [first]: number[],
    url: URL,
    request: Request,
    me: { name: string; roles: string[] },
  ): Promise<unknown> {
    const pages = this.pages(me.roles);
    switch (route) {
      case 'GET /posts/pages':
        return { items: pages };
      case 'GET /posts':
        return { items: this.list(url.searchParams.get('box') as PostBox, pages) };
      case 'POST /posts':
        return this.publish((await request.json()) as NewPost, pages, me.name);
      case 'PUT /posts/#': {
        const change = (await request.json()) as PostChange;
        return Object.assign(this.post(first!), change);
      }
      case 'DELETE /posts/#':
        this.post(first!).state = 'CANCELLED';
        return null;
      case 'POST /posts/#/retry':
        return Object.assign(this.post(first!), { state: 'PUBLISHED', reason: undefined, publishedAt: this.at() });
      case 'GET /posts/#/tickets':
        return {
          items: [
            {
              ticketId: 1,
              customer: 'Lucía Fernández',
              open: true,
              late: true,
              lastMessageAt: this.at(),
              excerpt: '¿Hasta qué hora?',
            },
          ],
        };
      case 'POST /posts/pages/#/files':
        return this.keep(url.searchParams.get('name') ?? '');
    }
    return undefined;
  }

  private keep(name: string): PostFile {
    const id = this.nextId++;
    const video = name.endsWith('.mp4');
    this.files.set(id, { name, type: video ? 'video/mp4' : 'image/png' });
    return { id, name, kind: video ? 'VIDEO' : 'IMAGE', type: video ? 'video/mp4' : 'image/png', size: 1 };
  }

  private publish(post: NewPost, pages: PublishingPage[], author: string): Post {
    const page = pages.find(({ channelId }) => channelId === post.channelId);
    if (!page) throw new Refusal(403, 'ONLY_ADMINISTRATORS_PUBLISH');
    const written: Post = {
      id: this.nextId++,
      channelId: page.channelId,
      page: page.name,
      text: post.text,
      link: post.link,
      files: post.files,
      video: false,
      state: post.scheduledFor ? 'SCHEDULED' : 'PUBLISHED',
      author,
      writtenAt: this.at(),
      scheduledFor: post.scheduledFor,
      publishedAt: post.scheduledFor ? undefined : this.at(),
      cancelling: false,
      tickets: 0,
      openTickets: 0,
    };
    this.posts.push(written);
    return written;
  }

  private list(box: PostBox, pages: PublishingPage[]): Post[] {
    const states = {
      open: ['WAITING', 'SENDING', 'UNKNOWN', 'UNDECIDED', 'FAILED'],
      scheduled: ['SCHEDULED'],
      published: ['PUBLISHED'],
    };
    return this.posts
      .filter(
        ({ state, channelId }) => states[box].includes(state) && pages.some((page) => page.channelId === channelId),
      )
      .reverse();
  }

  private post(id: number): Post {
    const post = this.posts.find((each) => each.id === id);
    if (!post) throw new Refusal(404, 'NOT_FOUND');
    return post;
  }

  private at(): string {
    return new Date(this.now()).toISOString();
  }
}
