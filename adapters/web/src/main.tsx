import '@fontsource-variable/figtree/index.css';
import './look/mantine.css';
import './look/tokens.css';
import './look/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';

createRoot(document.getElementById('root')!).render(<App />);
