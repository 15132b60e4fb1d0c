import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../server/domain/referrals/address-key.ts';
import { browserKey } from '../../../server/domain/referrals/browser-key.ts';
import { nameKey } from '../../../server/domain/referrals/name-key.ts';
import { networkKey } from '../../../server/domain/referrals/network-key.ts';
import { phoneKey } from '../../../server/domain/referrals/phone-key.ts';

describe('a phone', () => {
  it.each([
    ['0151 23456789', 'DE', '+4915123456789'],
    ['+49 (0)151 / 234-567-89', 'US', '+4915123456789'],
    ['0049 151 23456789', null, '+4915123456789'],
    ['(212) 555-0187', 'US', '+12125550187'],
    ['1-212-555-0187', 'us', '+12125550187'],
    ['+1 212.555.0187 x12', null, '+12125550187'],
    ['０１５１２３４５６７８９', 'DE', '+4915123456789'],
    ['07911 123456', 'GB', '+447911123456'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['4915123456789', 'DE', '+4915123456789'],
    ['12125550187', 'DE', '+4912125550187'],
    // No plan knows it, or nobody says whose plan: its digits.
    ['0151 23456789', null, '15123456789'],
    ['555-0187-22', 'XX', '555018722'],
  ])('%s in %s is %s', (phone, country, key) => {
    expect(phoneKey(phone, country)).toBe(key);
  });

  it.each([
    '',
    '12345',
    '0000000000',
    '1111111111',
    '1234567890',
    '0123456789',
    'none',
    '9'.repeat(20),
  ])('is none for "%s"', (phone) => {
    expect(phoneKey(phone, 'DE')).toBeNull();
  });
});

interface Written {
  address1: string;
  address2?: string;
  zip?: string;
  city?: string;
  country?: string | null;
}

function keyOf({ address1, address2, zip = '10115', city, country = 'DE' }: Written) {
  return addressKey({ address1, address2: address2 ?? null, zip, city: city ?? null, country });
}

describe('an address', () => {
  it.each<[string, Written, Written]>([
    ['street and str.', { address1: 'Hauptstraße 12' }, { address1: 'Hauptstr. 12' }],
    ['one word or two', { address1: 'Hauptstrasse 12' }, { address1: 'Haupt-Straße 12' }],
    ['umlauts', { address1: 'Müllerstr. 3' }, { address1: 'MUELLERSTRASSE 3' }],
    ['the letter', { address1: 'Am Ring 12a' }, { address1: 'am ring 12 A' }],
    ['two lines', { address1: 'Ring 12', address2: 'Wohnung 4' }, { address1: 'Ring 12, Whg. 4' }],
    [
      'their order',
      { address1: 'Wohnung 4', address2: 'Ring 12' },
      { address1: 'Ring 12', address2: 'Wohnung 4' },
    ],
    [
      'staircase and door',
      { address1: 'Neubaugasse 12/3/5', country: 'AT', zip: '1070' },
      { address1: 'Neubaugasse 12, Stiege 3, Tür 5', country: 'at', zip: 'A-1070' },
    ],
    [
      'floor',
      { address1: 'Ring 12', address2: '2. OG' },
      { address1: 'Ring 12', address2: '2. Stock' },
    ],
    [
      'a flat without a number',
      { address1: '1st Floor Flat, 8 Church Road', country: 'GB' },
      { address1: '8 Church Rd', address2: 'Flat, first floor', country: 'GB' },
    ],
    [
      'the letter of a flat',
      { address1: '12 Main St Apt 4-M', country: 'US' },
      { address1: '12 Main St, Unit No. 4m', country: 'US' },
    ],
    [
      'signs for words',
      { address1: 'Kerkstraat 12-2', country: 'NL', zip: '1017 GA' },
      { address1: 'kerkstr 12 / 2', country: 'NL', zip: '1017ga' },
    ],
    ['articles', { address1: 'Str. d. 17. Juni 135' }, { address1: 'Straße des 17. Juni 135' }],
    ['care of', { address1: 'Ring 12', address2: 'c/o Huber' }, { address1: 'Ring 12' }],
    [
      'apartment',
      { address1: '12 Main Street', address2: 'Apt 4', country: 'US', zip: '10001-2222' },
      { address1: '12 main st. #4', country: 'US', zip: '10001' },
    ],
    [
      'avenue',
      { address1: '350 Fifth Avenue', address2: 'Suite 7', country: 'US' },
      { address1: '350 5th Ave, Ste 7', country: 'US' },
    ],
    [
      'direction',
      { address1: '12 West 45th Street', country: 'US' },
      { address1: '12 W 45th St', country: 'US' },
    ],
    [
      'flat',
      { address1: 'Flat 2', address2: '8 Church Road', country: 'GB', zip: 'SW1A 1AA' },
      { address1: '8 Church Rd, flat 2', country: 'GB', zip: 'sw1a1aa' },
    ],
    [
      'unit before the house',
      { address1: '4/12 Ocean Drive', country: 'AU', zip: '2000' },
      { address1: 'Unit 4, 12 Ocean Dr', country: 'AU', zip: '2000' },
    ],
    [
      'calle',
      { address1: 'Calle Mayor, 5', address2: '3º B', country: 'ES', zip: '28013' },
      { address1: 'C/ Mayor nº 5', address2: '3 B', country: 'ES', zip: '28013' },
    ],
    [
      'ulica',
      { address1: 'ul. Długa 5/7', country: 'PL', zip: '00-238' },
      { address1: 'Dluga 5 m. 7', country: 'PL', zip: '00238' },
    ],
    [
      'boulevard',
      { address1: '12, boulevard Saint-Michel', address2: 'Appt 3', country: 'FR' },
      { address1: '12 bd St Michel appartement 3', country: 'FR' },
    ],
    [
      'via',
      { address1: 'Via Roma 5/B', country: 'IT' },
      { address1: 'via roma, 5 b', country: 'IT' },
    ],
    [
      'sokak',
      { address1: 'Gül Sokağı No:5 D:3', country: 'TR' },
      { address1: 'Gul Sok. 5 Daire 3', country: 'TR' },
    ],
    [
      'a city where there is no zip',
      { address1: '8 Harbour Rd', zip: '', city: 'Hong Kong', country: 'HK' },
      { address1: '8 Harbour Road', zip: '', city: 'HONG-KONG', country: 'HK' },
    ],
  ])('is one whatever its writing: %s', (_, one, other) => {
    expect(keyOf(one)).not.toBeNull();
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each<[string, Written, Written]>([
    ['flats', { address1: 'Main St 1 Apt 4' }, { address1: 'Main St 1 Apt 5' }],
    ['house and flat', { address1: 'Main St 4 Apt 12' }, { address1: 'Main St 12 Apt 4' }],
    ['a house and a flat in it', { address1: 'Ring 12' }, { address1: 'Ring 12 Wohnung 4' }],
    ['houses', { address1: 'Ring 12' }, { address1: 'Ring 14' }],
    ['12 and 12a', { address1: 'Ring 12' }, { address1: 'Ring 12a' }],
    ['street and avenue', { address1: '12 Oak Street' }, { address1: '12 Oak Ave' }],
    [
      'floors',
      { address1: 'Ring 12', address2: '1. OG' },
      { address1: 'Ring 12', address2: '2. OG' },
    ],
    ['staircases', { address1: 'Ring 12/2/5' }, { address1: 'Ring 12/5/2' }],
    ['crossed numbers', { address1: '12 45th St' }, { address1: '45 12th St' }],
    ['towns', { address1: 'Ring 12', zip: '10115' }, { address1: 'Ring 12', zip: '20095' }],
    ['countries', { address1: 'Ring 12', country: 'DE' }, { address1: 'Ring 12', country: 'AT' }],
  ])('keeps %s apart', (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it('is none without a street, or without a place', () => {
    expect(keyOf({ address1: '' })).toBeNull();
    expect(keyOf({ address1: ' - ', address2: 'Apt 4' })).toBeNull();
    expect(keyOf({ address1: 'Ring 12', zip: ' ' })).toBeNull();
  });

  it('is read whatever is written, and the same from both lines', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (address1, address2) => {
        const rest = { zip: '10115', city: null, country: null };
        expect(addressKey({ address1, address2, ...rest })).toBe(
          addressKey({ address1: address2, address2: address1, ...rest }),
        );
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['Berg, Dr. Anna M.', 'anna berg'],
    ['ANNA BERG', 'anna berg'],
    ['Frau Anna Berg', 'anna berg'],
    ['Jörg Müller', 'jorg muller'],
    ['Joerg Mueller', 'jorg muller'],
    ['Łukasz Żak', 'lukasz zak'],
    ['王小明', '王小明'],
  ])('%s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it.each(['', 'Anna', 'A. B.', 'Mr Berg'])('is none for "%s"', (name) => {
    expect(nameKey(name)).toBeNull();
  });
});

describe('a network', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    [' 203.0.113.7:4711', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['64:ff9b::cb00:7107', '203.0.113.7'],
    ['2001:DB8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['2001:db8::1%eth0', '2001:db8:0:0::/64'],
  ])('%s is %s', (ip, key) => {
    expect(networkKey(ip)).toBe(key);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.9',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.1.1',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '203.0.113.999',
    '203.0.113',
    '2001:db8:::1',
    '1:2:3:4:5:6:7:8:9',
    'unknown',
    '',
  ])('tells nobody apart by "%s"', (ip) => {
    expect(networkKey(ip)).toBeNull();
  });
});

describe('a browser', () => {
  const chrome = {
    ip: '203.0.113.7',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/143.0.7499.40 Safari/537.36',
    acceptLanguage: 'de-DE,de;q=0.9',
  };

  it('is known again in a private window, and after a small update', () => {
    const later = { ...chrome, userAgent: chrome.userAgent.replace('.7499.40', '.7499.99') };
    expect(browserKey(later)).toBe(browserKey(chrome));
  });

  it('is another on another network, in another language, or of another kind', () => {
    const others = [
      { ...chrome, ip: '203.0.113.8' },
      { ...chrome, acceptLanguage: 'tr' },
      { ...chrome, userAgent: 'Mozilla/5.0 (iPhone) Safari/604.1' },
    ];
    expect(new Set([chrome, ...others].map(browserKey)).size).toBe(4);
  });

  it('is none without a network or without a word of it', () => {
    expect(browserKey({ ...chrome, ip: '192.168.1.5' })).toBeNull();
    expect(browserKey({ ...chrome, userAgent: ' ' })).toBeNull();
    expect(browserKey({ ip: null, userAgent: null, acceptLanguage: null })).toBeNull();
  });
});
