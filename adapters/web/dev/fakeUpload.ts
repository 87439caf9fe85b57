/** A browser's way of sending a file, as far as it is used: everything has left at once, then the answer comes. */
export function uploadOf(call: (path: string, init: RequestInit) => Promise<Response>) {
  return class {
    status = 0;
    responseText = '';
    onload?: () => void;
    onerror?: () => void;
    readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    private path = '';
    private readonly headers = new Headers();

    open(_method: string, path: string): void {
      this.path = path;
    }

    setRequestHeader(name: string, value: string): void {
      this.headers.set(name, value);
    }

    abort(): void {
      this.onerror?.();
    }

    send(body: Blob): void {
      this.upload.onprogress?.({ loaded: body.size / 2, total: body.size });
      void this.exchange(body);
    }

    private async exchange(body: Blob): Promise<void> {
      try {
        const answer = await call(this.path, { method: 'POST', headers: this.headers, body: 'x'.repeat(body.size) });
        this.status = answer.status;
        this.responseText = await answer.text();
        this.onload?.();
      } catch {
        this.onerror?.();
      }
    }
  };
}
