import { render, screen } from '@testing-library/preact';
import { isValidElement } from 'preact';
import { expect, test } from 'vitest';

test('renders with Preact', () => {
  const element = <p>Hello</p>;
  expect(isValidElement(element)).toBe(true);
  render(element);
  expect(screen.getByText('Hello').tagName).toBe('P');
});
