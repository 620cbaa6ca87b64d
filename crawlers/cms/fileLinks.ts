/** Links to files of papers, by their names, for portals whose markup is not known. */
export const fileLinks = ['pdf', 'docx', 'doc'].map((form) => `a[href*=".${form}" i]`).join(', ');
