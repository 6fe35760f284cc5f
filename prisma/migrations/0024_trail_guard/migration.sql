-- The trail is written by the database itself: number, time, predecessor and hash of an event are set here and taken from nobody,
-- the role that serves does not write chains and days at all. The events that are there stay as they are (form 1).
-- Functions that write what the role may not are those of the owner, with a search path of their own.

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "form" SMALLINT NOT NULL DEFAULT 1;
ALTER TABLE "audit_day" ADD COLUMN     "form" SMALLINT NOT NULL DEFAULT 1;

-- Numbers come from the sequence alone, not even the owner names one by mistake.
ALTER TABLE "audit_event" ALTER COLUMN "seq" DROP DEFAULT;
DROP SEQUENCE "audit_event_seq_seq";
ALTER TABLE "audit_event" ALTER COLUMN "seq" ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('audit_event', 'seq'), (SELECT max("seq") FROM "audit_event"));
ALTER TABLE "workflow_step" ALTER COLUMN "seq" DROP DEFAULT;
DROP SEQUENCE "workflow_step_seq_seq";
ALTER TABLE "workflow_step" ALTER COLUMN "seq" ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('workflow_step', 'seq'), (SELECT max("seq") FROM "workflow_step"));

-- A moment as it is hashed: UTC with milliseconds, as JavaScript writes it.
CREATE FUNCTION "audit_time"(moment TIMESTAMPTZ) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- Form 2 of the hash: SHA-256 over the text of a jsonb array, which PostgreSQL writes in one way only. It covers the chain as well.
CREATE FUNCTION "append_audit_event"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  chain UUID := COALESCE(NEW."department_id", '00000000-0000-0000-0000-000000000000');
BEGIN
  SELECT c."head" INTO NEW."prev_hash" FROM "audit_chain" AS c WHERE c."id" = chain FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'there is no audit chain %', chain USING ERRCODE = 'foreign_key_violation';
  END IF;
  NEW."form" := 2;
  NEW."at" := date_trunc('milliseconds', clock_timestamp());
  NEW."hash" := encode(sha256(convert_to(jsonb_build_array(
    NEW."form", "audit_time"(NEW."at"), NEW."actor_id", NEW."origin", NEW."action", NEW."budget_id", NEW."department_id",
    NEW."entity", NEW."before", NEW."after", NEW."prev_hash")::text, 'UTF8')), 'hex');
  UPDATE "audit_chain" SET "head" = NEW."hash", "events" = "events" + 1 WHERE "id" = chain;
  RETURN NEW;
END;
$$;
CREATE TRIGGER "audit_event_append" BEFORE INSERT ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "append_audit_event"();
ALTER TABLE "audit_event" ENABLE ALWAYS TRIGGER "audit_event_append";

-- A step is taken when it is written down.
CREATE FUNCTION "date_workflow_step"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."at" := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END;
$$;
CREATE TRIGGER "workflow_step_date" BEFORE INSERT ON "workflow_step"
  FOR EACH ROW EXECUTE FUNCTION "date_workflow_step"();
ALTER TABLE "workflow_step" ENABLE ALWAYS TRIGGER "workflow_step_date";

-- The turn of a change: locks that the role could take by itself only if it might write chains.
CREATE FUNCTION "take_turn"(chains UUID[], budgets UUID[]) RETURNS SETOF UUID LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT c."id" FROM "audit_chain" AS c
  WHERE c."id" = ANY (chains || ARRAY(SELECT b."department_id" FROM "budget" AS b WHERE b."id" = ANY (budgets)))
  ORDER BY c."id" FOR UPDATE;
END;
$$;
CREATE FUNCTION "take_turn_of_everything"() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  LOCK TABLE "audit_chain" IN EXCLUSIVE MODE;
END;
$$;

-- 日终校验值 of a day, unless it or a later one is there. Of several that write the same day one does.
CREATE FUNCTION "write_audit_day"(today DATE) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last RECORD;
  moment TIMESTAMPTZ;
  follows TEXT;
  moved JSONB;
BEGIN
  SELECT d."day", d."hash" INTO last FROM "audit_day" AS d ORDER BY d."day" DESC LIMIT 1;
  IF last."day" >= today THEN RETURN; END IF;
  moment := date_trunc('milliseconds', clock_timestamp());
  follows := COALESCE(last."hash", repeat('0', 64));
  WITH told AS (
    SELECT h ->> 'chain' AS chain, max((h ->> 'events')::bigint) AS events
    FROM "audit_day" AS d, jsonb_array_elements(d."heads") AS h GROUP BY 1
  )
  SELECT COALESCE(jsonb_agg(jsonb_build_object('chain', c."id", 'events', c."events", 'head', c."head") ORDER BY c."id"), '[]')
  INTO moved FROM "audit_chain" AS c LEFT JOIN told ON told.chain = c."id"::text
  WHERE c."events" > COALESCE(told.events, 0);
  INSERT INTO "audit_day" ("day", "at", "form", "heads", "prev_hash", "hash") VALUES (today, moment, 2, moved, follows,
    encode(sha256(convert_to(jsonb_build_array(2, today, "audit_time"(moment), moved, follows)::text, 'UTF8')), 'hex'))
  ON CONFLICT DO NOTHING;
END;
$$;
CREATE FUNCTION "close_audit_day"() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "write_audit_day"((clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date)
$$;

-- A chain is begun by whoever makes its department, and by nobody else.
ALTER FUNCTION "begin_department_chain"() SECURITY DEFINER SET search_path = public, pg_temp;

-- From here on events say which password an account has (a digest of what is stored, which tells nothing of it); of the accounts
-- that are there it is written down now.
INSERT INTO "audit_event" ("action", "entity", "after")
SELECT 'trail.baseline', 'trail',
  jsonb_build_object('passwords', jsonb_object_agg("id", encode(sha256(convert_to("password_hash", 'UTF8')), 'hex')))
FROM "user" HAVING count(*) > 0;

REVOKE EXECUTE ON FUNCTION "append_audit_event"(), "take_turn"(UUID[], UUID[]), "take_turn_of_everything"(),
  "write_audit_day"(DATE), "close_audit_day"(), "begin_audit_chain"(UUID), "begin_department_chain"() FROM PUBLIC;
