/**
 * What offends somebody, hurts, or makes a code no gift, as it is heard: codes are read aloud. Parts of words, each
 * under the first of the languages that it is of; wherever in a code they stand.
 */
const badParts = [
  // English
  'anal anus bogan bone bum dago dik dope dum ejak eroti fag fasis fat fetis fuk gaza genit gulag hag hamas hate',
  'homo hore isis jap jihad jiz kafir kike kil kok kum lame loser lube luzer maso moles moron muf nasi nazi neg nig',
  'nip nob nude osam paki ped peni pis pube pubi puke puni rape rapi rasis retar rotar sadam sadi sado satan seme',
  'sod suk talib tit tos tumor vag virus vomi',
  // German
  'fik fut hode hur jude kak kanak kot luder nute pimel popo tod tote zigan',
  // French
  'batar bite debil gode kon kul nibar nike pipi put salop sida zizi zob',
  // Spanish
  'gilip jode joto kag kojon mamad marik nabo pene pija pito rabo tarad tet',
  // Italian
  'fig finok kaz mona pipa sega',
  // Portuguese
  'babak buset fod karal pirok punet rola safad siriri',
  // Dutch
  'bef dode kut lul mof pik terin',
  // Turkish
  'amina bok domal fahis gavat geriz got meme pezev salak sik sokam sokar tasak',
  // Polish
  'dup gej huj jeb kupa menel ruha zid',
].flatMap((line) => line.split(' '));

/** A link that ends in one of these would look like a page of ours. */
const reserved: ReadonlySet<string> = new Set(
  'admin api app claim code gift health help invite join link login me offer picture qr referral share shop sign support'.split(
    ' ',
  ),
);

/** Whether nobody should be given this code. */
export function isRefusedCode(code: string): boolean {
  return reserved.has(code) || badParts.some((part) => code.includes(part));
}
