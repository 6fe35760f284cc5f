/** Writes docs/book.schema.json from the schema that reads book files. Run with `npm run book-schema` after it was changed. */
import { writeFileSync } from "node:fs";
import { bookJsonSchema } from "../lib/domain/book/json-schema";

writeFileSync(new URL("../docs/book.schema.json", import.meta.url), `${JSON.stringify(bookJsonSchema(), null, 2)}\n`);
