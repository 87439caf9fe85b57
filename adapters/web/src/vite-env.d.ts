/// <reference types="vite/client" />

/** Where the names of the emoji lie; see build/emoji.ts. */
declare const EMOJI_ADDRESS: string;
