import { usualSchedule } from '../src/schedule/schedule.ts';
import type { Sections } from '../src/settings/calls.ts';
import type {
  CopiedPage,
  CopySettings,
  SectionName,
  SettingChange,
  SettingsEntry,
  Vip,
} from '../src/settings/contract.ts';
import type { FakeChannels } from './fakeChannels.ts';
import { Refusal } from './refusal.ts';

type Path = keyof Sections;
type Section = Sections[Path];

const fresh: Sections = {
  quality: {
    version: 0,
    privateFirstAnswer: { amount: 20, unit: 'MINUTES' },
    publicFirstAnswer: { amount: 20, unit: 'MINUTES' },
    clock: 'WALL',
    warnBelow: 30,
    thanksEndTheTalk: true,
  },
  automation: {
    version: 0,
    language: 'es',
    precedence: 'FIRST_MATCH',
    closesSilent: false,
    silentFor: { amount: 20, unit: 'HOURS' },
    outOfHours: { on: false, texts: {} },
    noAgent: { on: false, texts: {} },
    newCustomer: { on: false, texts: {} },
    ticketCreated: { on: false, texts: {} },
    closedByHand: { on: false, texts: {} },
    closedBySilence: { on: false, texts: {} },
  },
  importance: { version: 0, phrases: [] },
  notifications: { version: 0, addresses: [], gather: { amount: 15, unit: 'MINUTES' } },
  general: {
    version: 0,
    reopenWithin: { amount: 24, unit: 'HOURS' },
    onlyAdministratorsPublish: true,
    hours: usualSchedule('America/Santiago'),
  },
};
const paths = Object.keys(fresh) as Path[];
const names: Record<Path, SectionName> = {
  quality: 'QUALITY',
  automation: 'AUTOMATION',
  importance: 'IMPORTANCE',
  notifications: 'NOTIFICATIONS',
  general: 'GENERAL',
};
const labels: Record<Path, string> = {
  quality: 'Calidad de servicio',
  automation: 'Acciones automáticas',
  importance: 'Importancia',
  notifications: 'Notificaciones',
  general: 'Opciones generales',
};

/** The settings of the pages, from memory; values are shown as the server's words would be, more or less. */
export class FakeSettings {
  private readonly saved = new Map<string, Section>();
  readonly history = new Map<number, SettingsEntry[]>();
  private readonly before = new Map<number, Section>();
  private readonly channels: FakeChannels;
  private readonly now: () => number;
  private entries = 0;
  vips: Vip[] = [];

  constructor(channels: FakeChannels, now: () => number) {
    this.channels = channels;
    this.now = now;
  }

  async answer(route: string, [id = 0, entry = 0]: number[], request: Request): Promise<unknown> {
    const path = paths.find((each) => route.endsWith(`/settings/${each}`));
    if (path) {
      if (route.startsWith('GET')) return this.of(id, path);
      return this.save(id, path, (await request.json()) as Section, 'Andrea Lagos');
    }
    switch (route) {
      case 'GET /channels/#/settings':
        return this.all(id);
      case 'POST /channels/#/settings/automation/preview':
        return previewed((await request.json()) as { text: string });
      case 'GET /channels/#/settings/automation/figures':
        return {
          since: new Date(this.now() - 7 * 86_400_000).toISOString(),
          items: [{ action: 'NEW_CUSTOMER', tickets: 96 }],
        };
      case 'POST /channels/#/settings/importance/try':
        return tried((await request.json()) as { phrases: { text: string }[]; messages: string[] });
      case 'GET /channels/#/settings/importance/vips':
        return this.listed(new URL(request.url).searchParams.get('customer') ?? '');
      case 'POST /channels/#/settings/importance/vips': {
        const { csv } = (await request.json()) as { csv: string };
        return this.importVips(id, csv.trim().split('\n'));
      }
      case 'DELETE /channels/#/settings/importance/vips/#':
        this.vips = this.vips.filter(({ person }) => person !== String(entry));
        this.done(id, { setting: 'vip', label: 'Cliente VIP', before: String(entry) });
        return {};
      case 'POST /channels/#/settings/notifications/preview':
        return sampled((await request.json()) as { kind: string; language: string });
      case 'POST /channels/#/settings/notifications/trial':
        return { id: 200, state: 'WAITING', ...((await request.json()) as object) };
      case 'POST /channels/#/settings/notifications/resume': {
        const { address } = (await request.json()) as { address: string };
        return this.stops(id, address, undefined);
      }
      case 'GET /channels/#/settings/history':
        return { items: this.entriesOf(id) };
      case 'POST /channels/#/settings/history/#/undo':
        return this.undo(id, entry);
      case 'POST /channels/#/settings/copy':
        return { pages: this.copy(id, (await request.json()) as CopySettings) };
      default:
        return undefined;
    }
  }

  private listed(meant: string) {
    const items = this.vips.filter(
      ({ person, name }) => person.startsWith(meant) || name?.toLowerCase().includes(meant.toLowerCase()),
    );
    return { count: this.vips.length, items };
  }

  private importVips(id: number, lines: string[]) {
    const added = lines
      .map((line) => ({ person: line.split(';')[0]! }))
      .filter(({ person }) => this.vips.every((vip) => vip.person !== person));
    this.done(id, {
      setting: 'vips',
      label: 'Clientes VIP en la lista',
      before: String(this.vips.length),
      after: String(this.vips.length + added.length),
    });
    this.vips = [...this.vips, ...added].sort((one, other) => one.person.localeCompare(other.person));
    return { count: this.vips.length, added: added.length };
  }

  /** Somebody did something that is no setting. */
  private done(id: number, what: SettingChange): void {
    this.entriesOf(id).unshift({
      id: ++this.entries,
      section: 'IMPORTANCE',
      label: labels.importance,
      by: { id: 1, name: 'Andrea Lagos' },
      at: new Date(this.now()).toISOString(),
      origin: 'DONE',
      settings: [what],
    });
  }

  onlyAdministratorsPublish(id: number): boolean {
    return (this.of(id, 'general') as Sections['general']).onlyAdministratorsPublish;
  }

  /** Somebody saves a part of a section, having seen its newest version. */
  saves(id: number, path: Path, part: Partial<Section>, by: string): Section {
    return this.save(id, path, { ...this.of(id, path), ...part } as Section, by);
  }

  /** The reader of an address wants no more mails, or some again. */
  stops(id: number, address: string, stoppedAt: string | undefined): Sections['notifications'] {
    const now = this.of(id, 'notifications');
    const addresses = now.addresses.map((each) => (each.address === address ? { ...each, stoppedAt } : each));
    this.saved.set(`${id}/notifications`, { ...now, addresses });
    return this.of(id, 'notifications');
  }

  of<P extends Path>(id: number, path: P): Sections[P] {
    return (this.saved.get(`${id}/${path}`) as Sections[P] | undefined) ?? fresh[path];
  }

  private save(id: number, path: Path, wanted: Section, by: string, how: Partial<SettingsEntry> = {}): Section {
    const before = this.of(id, path);
    if (wanted.version !== before.version)
      throw new Refusal(409, 'SETTINGS_CHANGED', { by: this.entriesOf(id)[0]?.by.name, version: before.version });
    const settings = difference(before, wanted);
    if (settings.length === 0) return before;
    const after = { ...wanted, version: before.version + 1 };
    this.saved.set(`${id}/${path}`, after);
    this.before.set(++this.entries, before);
    this.entriesOf(id).unshift({
      id: this.entries,
      section: names[path],
      label: labels[path],
      by: { id: 1, name: by },
      at: new Date(this.now()).toISOString(),
      origin: 'SAVED',
      settings,
      ...how,
    });
    return after;
  }

  private all(id: number) {
    const channel = this.channels.channels.find((each) => each.id === id);
    if (!channel) throw new Refusal(404, 'NOT_FOUND');
    return {
      channelId: id,
      channelName: channel.name,
      quality: this.of(id, 'quality'),
      automation: this.of(id, 'automation'),
      importance: this.of(id, 'importance'),
      notifications: this.of(id, 'notifications'),
      general: this.of(id, 'general'),
      lastChange: this.entriesOf(id)[0],
    };
  }

  private entriesOf(id: number): SettingsEntry[] {
    if (!this.history.has(id)) this.history.set(id, []);
    return this.history.get(id)!;
  }

  private undo(id: number, entry: number) {
    const undone = this.entriesOf(id).find((each) => each.id === entry);
    if (!undone) throw new Refusal(404, 'NOT_FOUND');
    const path = paths.find((each) => names[each] === undone.section)!;
    const now = this.of(id, path);
    this.save(id, path, { ...this.before.get(entry)!, version: now.version }, 'Andrea Lagos', {
      origin: 'UNDONE',
      undoes: entry,
    });
    return this.all(id);
  }

  private copy(from: number, { targets, sections, dryRun }: CopySettings): CopiedPage[] {
    const source = this.all(from);
    const wanted = paths.filter((path) => sections.length === 0 || sections.includes(names[path]));
    return targets.map(({ channelId }) => ({
      channelId,
      channelName: this.all(channelId).channelName,
      applied: !dryRun,
      sections: wanted.map((path) => {
        const target = this.of(channelId, path);
        const settings = difference(target, source[path]);
        if (!dryRun)
          this.save(channelId, path, { ...source[path], version: target.version }, 'Andrea Lagos', {
            origin: 'COPIED',
            copiedFrom: { id: from, name: source.channelName },
          });
        return { section: names[path], label: labels[path], version: target.version, settings };
      }),
    }));
  }
}

function tried({ phrases, messages }: { phrases: { text: string }[]; messages: string[] }) {
  return {
    items: messages.map((message) => {
      const phrase = phrases.find(({ text }) => message.toLowerCase().includes(text.toLowerCase()))?.text;
      return { message, important: phrase !== undefined, phrase };
    }),
  };
}

function sampled({ kind, language }: { kind: string; language: string }) {
  return { subject: `${kind} ${language}: Lucía Fernández`, text: 'Hola, ¿queda stock del azul?', html: '' };
}

function words(value: unknown): string | undefined {
  if (value && typeof value === 'object' && 'amount' in value)
    return `${String(value.amount)} ${'unit' in value && value.unit === 'MINUTES' ? 'min' : 'h'}`;
  return value === undefined ? undefined : JSON.stringify(value);
}

function difference(before: object, after: object): SettingChange[] {
  const one = before as Record<string, unknown>;
  const other = after as Record<string, unknown>;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((name) => name !== 'version' && words(one[name]) !== words(other[name]))
    .map((setting) => ({ setting, label: setting, before: words(one[setting]), after: words(other[setting]) }));
}

/** As two customers of the page would read a text. */
function previewed({ text }: { text: string }) {
  const filled = (customer: string, ticket: number) =>
    text.replaceAll('{customer}', customer).replaceAll('{ticket}', String(ticket));
  return {
    items: [
      {
        ticket: 4812,
        customer: 'Lucía Fernández',
        language: 'es',
        rule: 'PROFILE',
        text: filled('Lucía Fernández', 4812),
      },
      { ticket: 4790, customer: 'Rafael Lima', language: 'pt', rule: 'TICKET', text: filled('Rafael Lima', 4790) },
    ],
  };
}
