import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/min';

const digitsMin = 7;
const digitsMax = 15;
/** Without the country's: the shortest that a person has. */
const nationalDigitsMin = 6;

/**
 * A phone number as E.164, read as in `country` (ISO 3166) where it does not say its own. What no numbering plan
 * knows is its digits; null for what is too short or too long, and for what people type when they give none.
 */
export function phoneKey(phone: string, country: string | null): string | null {
  const text = phone.normalize('NFKC').trim().replace(/^00/, '+');
  const digits = text.replaceAll(/\D/g, '').replace(/^0+/, '');
  if (isMadeUp(digits)) return null;
  const parsed = withoutPlus(digits, text, country) ?? readAt(text, country);
  if (parsed?.isValid() === true)
    return parsed.nationalNumber.length < nationalDigitsMin ? null : parsed.number;
  return digits.length >= digitsMin && digits.length <= digitsMax ? digits : null;
}

/** `4915123456789` in Germany: the country's own number, with nothing before it. */
function withoutPlus(digits: string, text: string, country: string | null): PhoneNumber | null {
  if (country === null || /^[+0(]/.test(text)) return null;
  const parsed = readAt(`+${digits}`, null);
  return parsed?.isValid() === true && parsed.country === country.toUpperCase() ? parsed : null;
}

function readAt(text: string, country: string | null): PhoneNumber | undefined {
  const home = country?.toUpperCase() ?? '';
  return parsePhoneNumberFromString(text, isSupportedCountry(home) ? home : undefined);
}

/** 0000000, 1111111 and 12345678: many people's, and nobody's. */
function isMadeUp(digits: string): boolean {
  return new Set(digits).size < 2 || /^(?:1?234567\d*|9?876543\d*)$/.test(digits);
}
