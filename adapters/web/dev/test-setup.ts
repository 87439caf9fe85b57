import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { forgetDraftsInMemory } from '../src/composer/drafts.ts';
import { choose, usualChoices } from '../src/kept/choices.ts';

// A busy machine is slow, not wrong. And what is hidden is hidden by style sheets, which are not loaded here.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true });

// What jsdom does not have and the screens need.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
});

afterEach(() => {
  cleanup();
  choose(usualChoices);
  forgetDraftsInMemory();
  localStorage.clear();
});

// Without pictures there is nothing to be shown from.
URL.createObjectURL ??= () => 'blob:preview';
URL.revokeObjectURL ??= () => {};

// There is nothing to scroll in jsdom.
Element.prototype.scrollIntoView = () => undefined;
