#!/bin/sh
# Writes a dump a day into /backups and removes those older than KEEP_DAYS, but only once a newer one is complete. What fails is
# tried again every hour; `once` as an argument tries once and ends.
set -u
folder=${BACKUP_FOLDER:-/backups}
keep=${KEEP_DAYS:-30}

backup() {
  file="$folder/app-$(date +%F).dump"
  [ -e "$file" ] && return 0
  rm -f "$folder"/app-*.dump.unfinished
  # A dump that cannot be listed could not be restored either.
  if pg_dump --format=custom --file="$file.unfinished" && pg_restore --list "$file.unfinished" >/dev/null; then
    mv "$file.unfinished" "$file"
    echo "backup: $file $(wc -c <"$file") bytes"
    find "$folder" -name 'app-*.dump' -mtime "+$keep" -exec rm -f {} +
  else
    echo "backup: FAILED, nothing was removed; next try in an hour" >&2
    return 1
  fi
}

if [ "${1:-}" = once ]; then
  backup
  exit
fi
trap 'exit 0' TERM INT
while :; do
  backup
  sleep 3600 &
  wait $!
done
