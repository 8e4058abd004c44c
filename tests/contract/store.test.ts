import { vi } from 'vitest';
import { stores } from './places';
import { storeContract } from './store';

// The first to ask for PostgreSQL waits for its start.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

for (const kind of stores) storeContract(kind);
