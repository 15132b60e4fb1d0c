import { render, screen } from '@testing-library/react';
import { isValidElement } from 'react';
import { expect, test } from 'vitest';

test('renders with React', () => {
  const element = <p>Hello</p>;
  expect(isValidElement(element)).toBe(true);
  render(element);
  expect(screen.getByText('Hello').tagName).toBe('P');
});
