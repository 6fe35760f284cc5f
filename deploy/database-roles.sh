#!/bin/sh
# Run once by the image of PostgreSQL on an empty volume: the database app, its owner app, who migrates, and web, who serves and
# owns nothing. Rights to rows are given by each migration (npm run db:grant does the same).
set -eu
psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$OWNER_PASSWORD" -v web_password="$WEB_PASSWORD" <<'SQL'
create role app login password :'owner_password';
create role web login password :'web_password';
create database app owner app;
revoke all on database app from public;
grant connect on database app to web;
SQL
