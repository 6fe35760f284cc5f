import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth";
import { requestOrigin } from "@/lib/server/client-address";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

// The settings are read at the first request: a build has none.
function handle(request: NextRequest, context: Context): Promise<Response> {
  const options = authOptions(requestOrigin(request.headers));
  return NextAuth(request, context, options) as Promise<Response>;
}

export { handle as GET, handle as POST };
