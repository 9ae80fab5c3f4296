-- Publication 公布: from this moment the round's figures may be read by anybody. With it the round's key is destroyed.
alter table round add column published_at timestamptz
  constraint published_after_the_close check (published_at >= closes_at);
