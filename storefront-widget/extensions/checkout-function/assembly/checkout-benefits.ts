import { atRate, percentOf, readAmount, smallest, whole, writeAmount } from './decimals';
import { Json, quoteText, readJson } from './json-text';
import { readInput, writeOutput } from './standard-streams';

/**
 * What a discount of ours does to a cart. Its terms lie beside the discount as JSON, written by the server:
 * `{"kind": "tier_benefits", "tiers": {"gold": {"name": "Gold", "percent": 10, "free_shipping": true}}}`,
 * `{"kind": "amount_off", "value": "12.00", "max_basket_percent": 50}`,
 * `{"kind": "percentage_off", "percent": 20, "max_value": "30.00"}`; the last two of a redemption's code, which may also
 * have a `"minimum_order": "25.00"`.
 */

const nothing = '{"operations":[]}';

export function cartLinesDiscountsGenerateRun(): void {
  writeOutput(orderDiscount(readJson(readInput())));
}

export function cartDeliveryOptionsDiscountsGenerateRun(): void {
  writeOutput(deliveryDiscount(readJson(readInput())));
}

function orderDiscount(input: Json): string {
  const terms = termsOf(input);
  const kind = terms.at('kind').text;
  if (!hasClass(input, 'ORDER')) return nothing;
  if (kind == 'tier_benefits') return tierDiscount(input, terms);
  const subtotal = readAmount(input.at('cart').at('cost').at('subtotalAmount').at('amount').text);
  if (subtotal < minimumOf(input, terms)) return nothing;
  let amount: i64 = 0;
  if (kind == 'amount_off') amount = pointsAmount(input, terms, subtotal);
  if (kind == 'percentage_off') amount = limitedShare(input, terms, subtotal);
  return amount < smallest ? nothing : addOrderDiscount(fixedAmount(amount), '');
}

/** A percentage of the order for members of a tier. */
function tierDiscount(input: Json, terms: Json): string {
  const benefits = benefitsOf(input, terms);
  const percent = readPercent(benefits.at('percent').text);
  if (percent <= 0) return nothing;
  const value = '{"percentage":{"value":' + quoteText(percent.toString()) + '}}';
  return addOrderDiscount(value, benefits.at('name').text);
}

/** What the goods must come to. A minimum that can't be read is out of reach. */
function minimumOf(input: Json, terms: Json): i64 {
  const text = terms.at('minimum_order').text;
  if (text == '') return 0;
  const minimum = inCartMoney(input, text);
  return minimum < 0 ? i64.MAX_VALUE : minimum;
}

/** What points were turned into, and never more than the given part of the basket. */
function pointsAmount(input: Json, terms: Json, subtotal: i64): i64 {
  const value = inCartMoney(input, terms.at('value').text);
  const percent = readPercent(terms.at('max_basket_percent').text);
  const limit = percent < 0 ? subtotal : percentOf(subtotal, percent);
  return value < limit ? value : limit;
}

/** A percentage that ends at an amount. */
function limitedShare(input: Json, terms: Json, subtotal: i64): i64 {
  const percent = readPercent(terms.at('percent').text);
  if (percent < 0) return 0;
  const share = percentOf(subtotal, percent);
  const limit = inCartMoney(input, terms.at('max_value').text);
  return limit < 0 || share < limit ? share : limit;
}

function deliveryDiscount(input: Json): string {
  const terms = termsOf(input);
  if (!hasClass(input, 'SHIPPING') || terms.at('kind').text != 'tier_benefits') return nothing;
  const benefits = benefitsOf(input, terms);
  const groups = input.at('cart').at('deliveryGroups').entries;
  if (benefits.at('free_shipping').text != 'true' || groups.length == 0) return nothing;
  let targets = '';
  for (let at = 0; at < groups.length; at++) {
    if (at > 0) targets += ',';
    targets += '{"deliveryGroup":{"id":' + quoteText(groups[at].at('id').text) + '}}';
  }
  return (
    '{"operations":[{"deliveryDiscountsAdd":{"selectionStrategy":"ALL","candidates":[{' +
    messageOf(benefits.at('name').text) +
    '"targets":[' +
    targets +
    '],"value":{"percentage":{"value":"100"}}}]}}]}'
  );
}

function addOrderDiscount(value: string, message: string): string {
  return (
    '{"operations":[{"orderDiscountsAdd":{"selectionStrategy":"FIRST","candidates":[{' +
    messageOf(message) +
    '"targets":[{"orderSubtotal":{"excludedCartLineIds":[]}}],"value":' +
    value +
    '}]}}]}'
  );
}

function messageOf(message: string): string {
  return message == '' ? '' : '"message":' + quoteText(message) + ',';
}

function fixedAmount(amount: i64): string {
  return '{"fixedAmount":{"amount":' + quoteText(writeAmount(amount)) + '}}';
}

/** The terms that lie beside the discount. */
function termsOf(input: Json): Json {
  return readJson(input.at('discount').at('metafield').at('value').text);
}

/** What the terms promise the tier of who buys. The tier is the one that the app wrote down at the customer. */
function benefitsOf(input: Json, terms: Json): Json {
  const tier = input.at('cart').at('buyerIdentity').at('customer').at('tier').at('value').text;
  return terms.at('tiers').at(tier);
}

function hasClass(input: Json, name: string): bool {
  const classes = input.at('discount').at('discountClasses').entries;
  for (let at = 0; at < classes.length; at++) if (classes[at].text == name) return true;
  return false;
}

/** Terms are in the shop's money, a cart in what the buyer sees. -1 for what is no amount. */
function inCartMoney(input: Json, text: string): i64 {
  const amount = readAmount(text);
  const rate = readAmount(input.at('presentmentCurrencyRate').text);
  if (amount < 0) return -1;
  return atRate(amount, rate <= 0 ? whole : rate);
}

/** Whole percent from 0 to 100; -1 for anything else. */
function readPercent(text: string): i64 {
  const amount = readAmount(text);
  return amount < 0 || amount % whole != 0 || amount > 100 * whole ? -1 : amount / whole;
}
