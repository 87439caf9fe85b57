import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { speak } from '../api/client';
import type { Language } from '../api/contract';
import { storage } from '../kept/storage';
import { preferredLanguage, SpeechContext, speechIn } from '.';

const kept = 'bandeja.language';

interface Choice {
  /** Speaks another language from now on, and remembers it on this computer. */
  speakIn: (language: Language) => void;
}

const ChoiceContext = createContext<Choice>({ speakIn: () => undefined });

/** The language of the screens: chosen before on this computer, else what the browser asks for. */
export function SpeechProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, setLanguage] = useState<Language>(
    () => initial ?? preferredLanguage([storage.read(kept) ?? '', ...navigator.languages]),
  );
  const speech = useMemo(() => speechIn(language), [language]);
  const choice = useMemo<Choice>(
    () => ({
      speakIn: (chosen) => {
        storage.write(kept, chosen);
        setLanguage(chosen);
      },
    }),
    [],
  );

  speak(language);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <ChoiceContext value={choice}>
      <SpeechContext value={speech}>{children}</SpeechContext>
    </ChoiceContext>
  );
}

export function useLanguageChoice(): Choice {
  return useContext(ChoiceContext);
}
