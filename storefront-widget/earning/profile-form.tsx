/** @jsxImportSource ../lent */
import type { TargetedSubmitEvent } from 'preact';
import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { ProfileRequest, StorefrontMember } from '../../server/contract/storefront.ts';
import type { RoomWidget } from '../lent/room-widget.ts';
import { tell } from './tell.ts';

const path: typeof storefrontPaths.profile = '/profile';

interface Props {
  readonly widget: RoomWidget;
  readonly profile: NonNullable<NonNullable<StorefrontMember['member']>['profile']>;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** A birthday is told once, and can be changed a year later. */
export const ProfileForm = ({ widget, profile }: Props) => {
  const { birthday, birthday_from: from, missing } = profile;
  const { isTelling } = widget.state;
  const isFixed = from !== null && from > today();
  const save = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const told = new FormData(event.currentTarget).get('birthday');
    if (typeof told === 'string' && told !== '')
      void tell(widget.model, path, { birthday: told } satisfies ProfileRequest);
  };
  return (
    <section>
      <h3>{widget.tell('aboutYou')}</h3>
      <form class="about" onSubmit={save}>
        <label for="regulars-birthday">{widget.tell('yourBirthday')}</label>
        <span>
          <input
            id="regulars-birthday"
            name="birthday"
            type="date"
            required
            autocomplete="bday"
            max={today()}
            readOnly={isFixed}
            aria-describedby="regulars-birthday-why"
            {...(birthday !== null && { defaultValue: birthday })}
          />
          {!isFixed && (
            <button type="submit" class="button" aria-disabled={isTelling}>
              {widget.tell('save')}
            </button>
          )}
        </span>
        <small id="regulars-birthday-why">
          {isFixed
            ? widget.tell('birthdayKept', { date: widget.speech.date(`${from}T12:00:00`) })
            : widget.tell('birthdayWhy')}
        </small>
        {missing.some((what) => what !== 'birthday') && <small>{widget.tell('profileRest')}</small>}
      </form>
    </section>
  );
};
