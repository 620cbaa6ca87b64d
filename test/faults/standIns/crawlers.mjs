export { sites as demoSites } from './sites.mjs';

export const sites = [];
