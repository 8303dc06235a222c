import { type Columns, IMPORT_FIELDS, type ImportField } from '../../../museum/desk/import.ts';
import { foldName } from '../../fold-name.ts';

/** What columns are called in lists of members, French and English, as `foldName` has it. */
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  number: ['number', 'member number', 'id', 'member id', 'numero', 'numero de membre', 'identifiant'],
  name: ['name', 'full name', 'member', 'nom', 'nom complet', 'nom et prenom', 'prenom et nom', 'membre'],
  email: [
    'email',
    'e mail',
    'mail',
    'address',
    'email address',
    'e mail address',
    'courriel',
    'mel',
    'adresse',
  ].concat(['adresse e mail', 'adresse email', 'adresse mail', 'adresse electronique']),
  language: ['language', 'lang', 'langue'],
  note: ['note', 'notes', 'comment', 'comments', 'remarque', 'remarques', 'commentaire'],
  tier: ['tier', 'membership', 'level', 'category', 'adhesion', 'formule', 'niveau', 'categorie'],
  from: ['from', 'start', 'start date', 'since', 'du', 'debut', 'date de debut', 'depuis'],
  until: ['until', 'end', 'end date', 'valid until', 'expires', 'expiry', 'expiry date', 'au', 'fin'].concat([
    'date de fin',
    'jusqu au',
    'valable jusqu au',
    'echeance',
  ]),
  people: ['people', 'seats', 'persons', 'personnes', 'places', 'nombre de personnes'],
};

/** Which columns a header names, each field once; what it calls otherwise is left to people. */
export function recogniseColumns(header: readonly string[]): Columns {
  const folded = header.map(foldName);
  return Object.fromEntries(
    IMPORT_FIELDS.flatMap((field) => {
      const at = folded.findIndex((cell) => NAMES[field].includes(cell));
      return at < 0 ? [] : [[field, at]];
    }),
  );
}
