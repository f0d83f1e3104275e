import module from 'node:module';
import { workerData } from 'node:worker_threads';

// A thread has a compile cache of its own, and it has to be on before the modules load.
module.enableCompileCache();
const { readGraphs } = await import('./model-folder.js');
// The graphs are read while the other modules load; a failure is told when they are wanted.
const graphs = readGraphs(workerData.folder, workerData.card);
graphs.catch(() => undefined);
const { serve } = await import('./serve.js');
await serve(workerData, graphs);
