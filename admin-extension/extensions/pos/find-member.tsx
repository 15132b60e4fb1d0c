/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/pos.home.modal.render';
import { useState } from 'preact/hooks';
import type { Words } from '../../../storefront-widget/extensions/parts/words.ts';
import type { Identifying } from './use-identifying.ts';

/** By card, phone, e-mail or name; a scanner needs no press, the camera one. */
export function FindMember(props: Identifying & { api: Api; words: Words }) {
  const { api, words, found, state, identify, setMember } = props;
  const [typed, setTyped] = useState('');
  const hasCamera = api.scanner.sources.current.value.includes('camera');
  return (
    <s-stack direction="block" gap="base">
      <s-text>{words.say('findText')}</s-text>
      <s-search-field
        placeholder={words.say('findPlaceholder')}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value ?? '')}
        onChange={({ currentTarget }) => void identify(currentTarget.value ?? '')}
      />
      <s-button
        variant="primary"
        loading={state === 'busy'}
        disabled={typed.trim() === ''}
        onClick={() => void identify(typed)}
      >
        {words.say('find')}
      </s-button>
      {hasCamera && (
        <s-button onClick={() => api.scanner.showCameraScanner()}>{words.say('scan')}</s-button>
      )}
      {state === 'unreached' && <s-banner tone="critical" heading={words.say('unreached')} />}
      {state === 'idle' && found?.length === 0 && <s-text>{words.say('nobody')}</s-text>}
      {state !== 'busy' &&
        found?.map((person) => (
          <s-button key={person.id} onClick={() => setMember(person)}>
            {[
              person.name,
              person.email ?? person.phone,
              words.say('points', { number: words.number(person.available) }),
            ]
              .filter((part) => part !== null && part !== '')
              .join(' · ')}
          </s-button>
        ))}
    </s-stack>
  );
}
