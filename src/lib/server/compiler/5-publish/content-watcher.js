import { sep } from 'node:path';
/** While writing: a page is loaded anew when a deck, a picture or an answer has changed. */
export function contentWatcher(folder) {
    return {
        name: 'carrel-content',
        apply: 'serve',
        configureServer({ watcher, ws }) {
            watcher.add(folder);
            watcher.on('all', (_event, path) => {
                if (path.startsWith(folder + sep))
                    ws.send({ type: 'full-reload' });
            });
        }
    };
}
