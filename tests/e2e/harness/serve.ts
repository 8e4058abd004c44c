/** The server as `npm start` runs it, for a built folder: the process that a test stops and starts. */
import { serve } from '../../../src/cli/serve';

const [folder = '', wanted] = process.argv.slice(2);
const port = await serve({ folder, port: Number(wanted), everywhere: false });
console.log(`${port}`);
