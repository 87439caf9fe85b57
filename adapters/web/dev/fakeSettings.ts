import type {
  CopiedPage,
  CopySettings,
  GeneralOptions,
  SettingChange,
  SettingsEntry,
} from '../src/settings/contract.ts';
import type { FakeChannels } from './fakeChannels.ts';
import { Refusal } from './refusal.ts';

/** The settings of the pages, from memory; of the sections only as much as the screens' ways need. */
export class FakeSettings {
  private readonly general = new Map<number, GeneralOptions>();
  readonly history = new Map<number, SettingsEntry[]>();
  private readonly channels: FakeChannels;
  private readonly now: () => number;
  private entries = 0;

  constructor(channels: FakeChannels, now: () => number) {
    this.channels = channels;
    this.now = now;
  }

  async answer(route: string, [id = 0, entry = 0]: number[], request: Request): Promise<unknown> {
    switch (route) {
      case 'GET /channels/#/settings':
        return this.all(id);
      case 'GET /channels/#/settings/general':
        return this.of(id);
      case 'PUT /channels/#/settings/general':
        return this.save(id, (await request.json()) as GeneralOptions, 'Andrea Lagos');
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

  /** Somebody saves; a version that is not the current one is refused. */
  save(id: number, wanted: GeneralOptions, by: string, how: Partial<SettingsEntry> = {}): GeneralOptions {
    const before = this.of(id);
    if (wanted.version !== before.version)
      throw new Refusal(409, 'SETTINGS_CHANGED', { by: this.entriesOf(id)[0]?.by.name, version: before.version });
    const settings = difference(before, wanted);
    if (settings.length === 0) return before;
    const after = { ...wanted, version: before.version + 1 };
    this.general.set(id, after);
    this.entriesOf(id).unshift({
      id: ++this.entries,
      section: 'GENERAL',
      label: 'Opciones generales',
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
    return { channelId: id, channelName: channel.name, general: this.of(id), lastChange: this.entriesOf(id)[0] };
  }

  private of(id: number): GeneralOptions {
    return this.general.get(id) ?? { version: 0, reopenWithin: { amount: 24, unit: 'HOURS' } };
  }

  private entriesOf(id: number): SettingsEntry[] {
    if (!this.history.has(id)) this.history.set(id, []);
    return this.history.get(id)!;
  }

  private undo(id: number, entry: number) {
    const undone = this.entriesOf(id).find((each) => each.id === entry);
    if (!undone) throw new Refusal(404, 'NOT_FOUND');
    const now = this.of(id);
    if (undone.settings[0]!.after !== words(now)) throw new Refusal(409, 'CANNOT_UNDO');
    const amount = Number.parseInt(undone.settings[0]!.before!);
    this.save(id, { ...now, reopenWithin: { amount, unit: 'HOURS' } }, 'Andrea Lagos', {
      origin: 'UNDONE',
      undoes: entry,
    });
    return this.all(id);
  }

  private copy(from: number, { targets, dryRun }: CopySettings): CopiedPage[] {
    return targets.map(({ channelId }) => {
      const source = this.all(from);
      const target = this.of(channelId);
      const settings = difference(target, source.general);
      if (!dryRun)
        this.save(channelId, { ...source.general, version: target.version }, 'Andrea Lagos', {
          origin: 'COPIED',
          copiedFrom: { id: from, name: source.channelName },
        });
      const { channelName } = this.all(channelId);
      const section = { section: 'GENERAL' as const, label: 'Opciones generales', version: target.version, settings };
      return { channelId, channelName, applied: !dryRun, sections: [section] };
    });
  }
}

const words = ({ reopenWithin }: GeneralOptions) => `${reopenWithin.amount} h`;

function difference(before: GeneralOptions, after: GeneralOptions): SettingChange[] {
  if (words(before) === words(after)) return [];
  return [
    { setting: 'reopenWithin', label: 'Reabrir si escribe dentro de', before: words(before), after: words(after) },
  ];
}
