import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { speak } from '../api/client';
import type { Language } from '../api/contract';
import { storage } from '../kept/storage';
import { loadWords, preferredLanguage, type Speech, SpeechContext, speechIn } from '.';

const kept = 'bandeja.language';

interface Choice {
  /** Speaks another language from now on, and remembers it on this computer. */
  speakIn: (language: Language) => void;
}

const ChoiceContext = createContext<Choice>({ speakIn: () => undefined });

/** The language to begin with, its words loaded: chosen before on this computer, else what the browser asks for. */
export async function firstSpeech(): Promise<Speech> {
  const language = preferredLanguage([storage.read(kept) ?? '', ...navigator.languages]);
  return speechIn(language, await loadWords[language]());
}

export function SpeechProvider({ children, first }: { children: ReactNode; first: Speech }) {
  const [speech, setSpeech] = useState(first);
  const wanted = useRef(first.language);
  const choice = useMemo<Choice>(
    () => ({
      speakIn: (language) => {
        storage.write(kept, language);
        if (wanted.current === language) return;
        wanted.current = language;
        loadWords[language]()
          .then((words) => {
            if (wanted.current === language) setSpeech(speechIn(language, words));
          })
          // Its file could not be fetched: the old language stays, and the choice can be made again.
          .catch(() => {
            wanted.current = speech.language;
          });
      },
    }),
    [speech.language],
  );

  speak(speech.language);
  useLayoutEffect(() => {
    document.documentElement.lang = speech.language;
  }, [speech.language]);

  return (
    <ChoiceContext value={choice}>
      <SpeechContext value={speech}>{children}</SpeechContext>
    </ChoiceContext>
  );
}

export function useLanguageChoice(): Choice {
  return useContext(ChoiceContext);
}
