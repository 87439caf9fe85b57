import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient } from './api/queries';
import { theme } from './look/theme';
import { Gate } from './signin/Gate';
import type { Speech } from './words';
import { SpeechProvider } from './words/SpeechProvider';

/** Everything the screens stand on: the look, the words, the answers of the server. `env` test leaves out transitions. */
export function App({ speech, env }: { speech: Speech; env?: 'test' }) {
  const [client] = useState(queryClient);
  return (
    // Its variables and classes are in our style sheets, not in injected style elements (content security policy).
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      env={env}
    >
      <QueryClientProvider client={client}>
        <SpeechProvider first={speech}>
          <Gate />
        </SpeechProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
