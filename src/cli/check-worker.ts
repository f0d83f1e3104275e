import module from 'node:module';
import { workerData } from 'node:worker_threads';

// A thread has a compile cache of its own, and it has to be on before the modules load.
module.enableCompileCache();
const { servePairs } = await import('./serve-pairs.js');
servePairs(workerData);
