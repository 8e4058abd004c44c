/** The types of puppeteer-core name it; it brings none, and nobody here asks it for anything. */
declare module 'ws';
