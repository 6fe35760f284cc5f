-- What every save asks and writes, as functions: PostgreSQL keeps the plans of their statements in the session, also behind a pooler.
-- They run with the rights of whoever calls them.

-- How things stand for a batch of entry: what the person may do by now, the answer that the batch was given if it was applied, and
-- the budget with its units. Where the turn of the budget's department is still to be taken, that comes first: each
-- statement in here sees what was committed before it.
CREATE FUNCTION "entry_standing"(actor UUID, batch UUID, budget UUID, turn BOOLEAN)
RETURNS TABLE ("chains" UUID[], "subject" JSONB, "known" JSONB, "standing" JSONB) LANGUAGE plpgsql AS $$
BEGIN
  IF turn THEN
    "chains" := ARRAY(SELECT "take_turn"('{}', ARRAY[budget]));
  END IF;
  SELECT jsonb_build_object('active', u."active", 'memberships', COALESCE((
      SELECT jsonb_agg(jsonb_build_object(
        'role', m."role", 'departmentId', COALESCE(m."department_id", d."id"), 'unit', m."unit_code"
      ))
      FROM "membership" AS m LEFT JOIN "department" AS d ON d."section_id" = m."section_id"
      WHERE m."user_id" = u."id" AND (m."section_id" IS NULL OR d."id" IS NOT NULL)
    ), '[]'))
  INTO "subject" FROM "user" AS u WHERE u."id" = actor;
  SELECT jsonb_build_object(
    'requestSha256', e."request_sha256", 'actorId', e."actor_id", 'budgetId', e."budget_id", 'answer', e."answer"
  ) INTO "known" FROM "entry_batch" AS e WHERE e."id" = batch;
  SELECT jsonb_build_object(
    'id', b."id", 'departmentId', b."department_id", 'fiscalYear', b."fiscal_year", 'edition', b."edition",
    'status', b."status", 'departmentCode', b."department_code", 'departmentName', b."department_name",
    'region', b."region", 'performanceObjective', b."performance_objective",
    'performanceVersion', b."performance_version", 'codeNames', b."code_names",
    'codeNamesVersion', b."code_names_version", 'lastLineNumber', b."last_line_number", 'version', b."version",
    'closed', d."closed_on" IS NOT NULL,
    'units', COALESCE((
      SELECT jsonb_agg(jsonb_build_object(
        'code', u."code", 'name', u."name", 'kind', u."kind", 'handedIn', u."submitted_at" IS NOT NULL
      ) ORDER BY u."position")
      FROM "budget_unit" AS u WHERE u."budget_id" = b."id"
    ), '[]')
  ) INTO "standing" FROM "budget" AS b JOIN "department" AS d ON d."id" = b."department_id" WHERE b."id" = budget;
  RETURN NEXT;
END;
$$;

-- Events in their order; the trigger on the table links each to the one before.
CREATE FUNCTION "record_events"(events JSONB) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "audit_event" ("actor_id", "origin", "action", "budget_id", "department_id", "entity", "before", "after")
  SELECT e."actorId", e."origin", e."action", e."budgetId", e."departmentId", e."entity", e."before", e."after"
  FROM jsonb_to_recordset(events) AS e (
    "n" INT, "actorId" UUID, "origin" TEXT, "action" TEXT, "budgetId" UUID, "departmentId" UUID, "entity" TEXT,
    "before" JSONB, "after" JSONB
  ) ORDER BY e."n";
END;
$$;

-- Keeps the answer of a batch with what the budget is from then on, and deletes the answers in its department that are older than so
-- many days.
CREATE FUNCTION "keep_entry_answer"(
  batch UUID, budget UUID, actor UUID, sha256 TEXT, answer JSONB, department UUID, new_version INT, last_number INT, days INT
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "entry_batch" ("id", "budget_id", "actor_id", "request_sha256", "answer")
  VALUES (batch, budget, actor, sha256, answer);
  DELETE FROM "entry_batch" AS e USING "budget" AS b
  WHERE b."department_id" = department AND e."budget_id" = b."id" AND e."at" < now() - make_interval(days => days);
  UPDATE "budget" AS b SET "version" = new_version, "last_line_number" = last_number, "updated_at" = now()
  WHERE b."id" = budget AND b."version" <> new_version;
END;
$$;
