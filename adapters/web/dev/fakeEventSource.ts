import type { FakeServer } from './fakeServer.ts';

/** An EventSource that reads the fake server's stream, for tests of whole screens. */
export function eventSourceOf(fetchFrom: (path: string) => ReturnType<FakeServer['handle']>) {
  return class {
    private readonly listeners: [string, (event: MessageEvent) => void][] = [];
    private reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
    private closed = false;

    constructor(address: string) {
      void this.read(address).catch(() => this.fire('error', new MessageEvent('error')));
    }

    addEventListener(type: string, listener: (event: MessageEvent) => void): void {
      this.listeners.push([type, listener]);
    }

    close(): void {
      this.closed = true;
      // A stream that has broken refuses to be cancelled; it is closed already.
      this.reader?.cancel().catch(() => undefined);
    }

    private async read(address: string): Promise<void> {
      const answer = await fetchFrom(address);
      if (!answer.ok) throw new Error(String(answer.status));
      this.fire('open', new MessageEvent('open'));
      this.reader = answer.body!.getReader();
      const decoder = new TextDecoder();
      let rest = '';
      for (;;) {
        const { done, value } = await this.reader.read();
        if (done || this.closed) return;
        const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
        rest = blocks.pop()!;
        blocks.forEach((block) => this.block(block));
      }
    }

    private block(block: string): void {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      this.fire(field('event'), new MessageEvent(field('event'), { lastEventId: field('id'), data: field('data') }));
    }

    private fire(type: string, event: MessageEvent): void {
      if (!this.closed) this.listeners.filter(([wanted]) => wanted === type).forEach(([, listener]) => listener(event));
    }
  };
}
