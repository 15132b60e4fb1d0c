import { Box, Popover } from '@shopify/polaris';
import { useState } from 'react';
import { whatIsTexts as t } from '../texts/en/what-is.ts';
import { Text } from './text.tsx';
import './what-is.css';

/** A small sign beside a name that opens what the name means. */
export function WhatIs({ name, children }: { name: string; children: string }) {
  const [open, setOpen] = useState(false);
  return (
    <span className="r-what-is">
      <Popover
        active={open}
        onClose={() => setOpen(false)}
        autofocusTarget="container"
        preferredPosition="below"
        activatorWrapper="span"
        activator={
          <button type="button" aria-label={t.ask(name)} onClick={() => setOpen(!open)}>
            ?
          </button>
        }
      >
        <Box padding="400" maxWidth="320px">
          <Text as="p" strong>
            {name}
          </Text>
          <Text as="p">{children}</Text>
        </Box>
      </Popover>
    </span>
  );
}
