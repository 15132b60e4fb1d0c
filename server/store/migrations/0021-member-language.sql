-- why: members are written to in their own language

-- `language_from`: who said it. A member's own choice outlasts what their pages are read in, and that what the platform told.
alter table members
  add column language text,
  add column language_from text,
  add constraint members_language_from_known check (language_from in ('platform', 'storefront', 'member')),
  add constraint members_language_from_somewhere check ((language is null) = (language_from is null));
