import { foldText } from './fold-text.ts';

/** How streets and flats are called and shortened, in the languages of many shops; folded as `foldText` does. */

/** The first word of a line stands for all of it. */
const alike = [
  'ave av avenue avenida avda avd avinguda av. prospekt',
  'blvd boulevard bd boul bvd bulvar bulvari blv bulevar',
  'rd road',
  'dr drive',
  'ln lane laan',
  'ct court',
  'cr crescent cres',
  'cl close',
  'sq square',
  'pl place platz plaza plaça plaz plein pln piazza pza piazzale praça praca plac',
  'hwy highway',
  'pkwy parkway pky',
  'ter terrace terr',
  'cir circle',
  'trl trail',
  'gdns gardens gdn',
  'grv grove gr',
  'al alley allee aly allée aleja alameda',
  'way wy weg wg',
  'che chemin chem ch',
  'imp impasse',
  'rte route',
  'pass passage',
  'lgo largo',
  'tv travessa trav',
  'cso corso',
  'vle viale',
  'cad cadde caddesi cd',
  'sk sokak sokağı sok',
  'mah mahalle mahallesi mh',
  'os osiedle',
  'ctra carretera',
  'ps paseo pso passeig',
  'mt mount',
  'n north nord',
  's south',
  'e east',
  'w west',
  'ne northeast',
  'nw northwest',
  'se southeast',
  'sw southwest',
  '1 first',
  '2 second',
  '3 third',
  '4 fourth',
  '5 fifth',
  '6 sixth',
  '7 seventh',
  '8 eighth',
  '9 ninth',
  '10 tenth',
];

/** Words that people leave out as often as they write them: a street's being one, articles, that a number is one. */
const silent = [
  'street st str strasse straße strase straat saint sankt rue rua calle c via ul ulica',
  'nr no nro num numero nummer number hausnummer hausnr',
  'de del della di da do dos das d des du der den dem die la las los le les l el the of',
].join(' ');

const doors =
  'apt apartment apartement appartement appartment appt appart app ap apto apartamento unit suite ste flat wohnung whg wohn top tür door room rm zimmer zi studio daire mieszkanie mieszk m lokal lok interno int puerta pta porta bus bte boite lgh';
const buildings =
  'building bldg block blk blok stiege stg stair staircase escalera esc escalier bat batiment gebäude tower scala klatka entrance eingang';
const floors =
  'floor fl flr level lvl stock stockwerk og obergeschoss etage etg piso planta piano kat piętro andar verdieping';

const list = (words: string): string[] => words.split(' ').map(foldText);

export const shortWords: ReadonlyMap<string, string> = new Map(
  alike.flatMap((line) => {
    const [first = '', ...others] = list(line);
    return others.map((word): [string, string] => [word, first]);
  }),
);

export const silentWords: ReadonlySet<string> = new Set(list(silent));

/** `b`: a part of a house with doors of its own, `f`: a floor, `d`: a door. */
export type UnitKind = 'b' | 'f' | 'd';

export const unitWords: ReadonlyMap<string, UnitKind> = new Map([
  ...list(buildings).map((word): [string, UnitKind] => [word, 'b']),
  ...list(floors).map((word): [string, UnitKind] => [word, 'f']),
  ...list(doors).map((word): [string, UnitKind] => [word, 'd']),
]);

/** The ends of names that say no more than that it is a street. */
export const streetEnding = /(?<=\p{L}{2})(?:strasse|strase|straat|str)$/u;
