import '@fontsource-variable/figtree/index.css';
import './look/mantine.css';
import './look/tokens.css';
import './look/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { firstSpeech } from './words/SpeechProvider';

const root = createRoot(document.getElementById('root')!);
void firstSpeech().then((speech) => root.render(<App speech={speech} />));
