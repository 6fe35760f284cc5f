-- Tables, sections and paragraphs are named by what they are and no longer by the numbers of one form set: comments, reasons
-- and marks that name them by number follow. lib/domain/editions/chongqing-2024/former-places.ts says the same of what was
-- signed or recorded (reasons of revisions, events), which never changes and stays as it was written.
CREATE FUNCTION "present_table"(name TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(
    (SELECT t.key || substr(name, length(t.number) + 1)
       FROM (VALUES
         ('1', 'revenueExpenditure'), ('2', 'revenue'), ('3', 'expenditure'), ('4', 'fiscalAppropriation'), ('5', 'general'),
         ('6', 'basicByDepartmentEconomic'), ('7', 'basicByGovernmentEconomic'), ('8', 'projectByDepartmentEconomic'),
         ('9', 'projectByGovernmentEconomic'), ('10', 'threePublic'), ('11', 'governmentFund'), ('12', 'stateCapital'),
         ('13', 'procurement'), ('14', 'departmentPerformance'), ('15', 'keyProjects'), ('16', 'generalProjects')
       ) AS t(number, key)
      WHERE t.number = split_part(name, ':', 1)),
    name)
$$;

CREATE FUNCTION "present_section"(name TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT s.key
    FROM (VALUES
      ('一', 'basics'), ('一.一', 'basics.responsibilities'), ('一.二', 'basics.composition'),
      ('二', 'totals'), ('二.一', 'totals.income'), ('二.二', 'totals.expenditure'),
      ('三', 'budgets'), ('三.一', 'budgets.general'), ('三.二', 'budgets.governmentFund'), ('三.三', 'budgets.stateCapital'),
      ('四', 'threePublic'),
      ('五', 'otherMatters'), ('五.一', 'otherMatters.operatingExpense'), ('五.二', 'otherMatters.procurement'),
      ('五.三', 'otherMatters.performance'), ('五.四', 'otherMatters.assets'),
      ('六', 'terms'), ('七', 'closing')
    ) AS s(name, key)
   WHERE s.name = present_section.name
$$;

-- Which terms were explained differed from budget to budget, so a paragraph among them becomes the section itself.
CREATE FUNCTION "present_paragraph"(id TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(
    (SELECT p.key
       FROM (VALUES
         ('一.二.1', 'basics.composition.divisions'), ('一.二.2', 'basics.composition.subordinates'),
         ('一.二.3', 'basics.composition.units'),
         ('五.四.1', 'otherMatters.assets.held'), ('五.四.2', 'otherMatters.assets.planned'),
         ('七.1', 'closing.rounding'), ('七.2', 'closing.contact'), ('七.3', 'closing.phone')
       ) AS p(id, key)
      WHERE p.id = present_paragraph.id),
    CASE
      WHEN id ~ '^六\..*\.\d+$' THEN 'terms'
      WHEN id ~ '^一\.一\.\d+$' THEN "present_section"('一.一') || substring(id FROM '\.\d+$')
      WHEN id ~ '\.\d+$' THEN "present_section"(regexp_replace(id, '\.\d+$', ''))
    END,
    id)
$$;

CREATE FUNCTION "present_subject"(subject TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE split_part(subject, ':', 1)
    WHEN 'cell' THEN 'cell:' || "present_table"(split_part(substr(subject, 6), '!', 1)) || substr(subject, strpos(subject, '!'))
    WHEN 'table' THEN 'table:' || "present_table"(substr(subject, 7))
    WHEN 'section' THEN 'section:' || coalesce("present_section"(substr(subject, 9)), substr(subject, 9))
    WHEN 'paragraph' THEN 'paragraph:' || "present_paragraph"(substr(subject, 11))
    ELSE subject
  END
$$;

UPDATE "comment" SET "subject" = "present_subject"("subject") WHERE "subject" <> "present_subject"("subject");
UPDATE "review_mark" SET "subject" = "present_subject"("subject") WHERE "subject" <> "present_subject"("subject");

-- A reason for an explained term lapses where it stands: two of them must not become one.
UPDATE "finding_reason" SET "subject" = "present_subject"("subject")
 WHERE "subject" <> "present_subject"("subject") AND "subject" !~ '^paragraph:六\.';
UPDATE "finding_reason" AS r SET "places" = (
  SELECT array_agg("present_subject"(p.place) ORDER BY p.at) FROM unnest(r."places") WITH ORDINALITY AS p(place, at)
) WHERE EXISTS (SELECT FROM unnest(r."places") AS place WHERE place <> "present_subject"(place));

DROP FUNCTION "present_subject"(TEXT);
DROP FUNCTION "present_paragraph"(TEXT);
DROP FUNCTION "present_section"(TEXT);
DROP FUNCTION "present_table"(TEXT);
