import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createClient } from './app/create-client.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
createRoot(root).render(<App client={createClient()} />);
