import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const languages = ['es', 'en', 'pt'];
const files = ['data', 'messages'];
const { version } = JSON.parse(readFileSync('node_modules/emojibase-data/package.json', 'utf8')) as { version: string };

/** Where the names of the emoji lie; the version is in it, because what lies under `/assets` never changes. */
export const emojiAddress = `/assets/emoji-${version}`;

/** Serves the names of the emoji ourselves, in our languages: nothing is asked of another host. */
export function emojiData(): Plugin {
  const all = languages.flatMap((language) =>
    files.map((file) => ({
      address: `${emojiAddress}/${language}/${file}.json`,
      path: `node_modules/emojibase-data/${language}/${file}.json`,
    })),
  );
  return {
    name: 'bandeja-emoji-data',
    config: () => ({ define: { EMOJI_ADDRESS: JSON.stringify(emojiAddress) } }),
    configureServer: (server) => {
      for (const { address, path } of all) {
        server.middlewares.use(address, (_incoming, outgoing) => {
          outgoing.setHeader('Content-Type', 'application/json');
          outgoing.end(readFileSync(path));
        });
      }
    },
    generateBundle() {
      for (const { address, path } of all) {
        this.emitFile({ type: 'asset', fileName: address.slice(1), source: readFileSync(path, 'utf8') });
      }
    },
  };
}
