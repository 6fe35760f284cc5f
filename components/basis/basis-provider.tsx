"use client";

import type { ReactNode } from "react";
import { registerCodeTables, registerCodeTrees } from "@/lib/domain/classification";
import { registerParameters } from "@/lib/domain/editions";
import type { Basis } from "@/lib/features/code-books/registered";

/** Lets the core in this browser know the codes and limits that the server computes with, before anything below asks it. */
export function BasisProvider({ basis, children }: { basis: Basis; children: ReactNode }) {
  registerCodeTrees(basis.trees);
  registerCodeTables(basis.tables);
  for (const { edition, values } of basis.parameters) registerParameters(edition, values);
  return children;
}
