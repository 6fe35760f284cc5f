-- PostgreSQL lets nobody use a new value of an enumeration in the transaction that adds it: they have a migration of their own.

-- AlterEnum
ALTER TYPE "role" ADD VALUE 'systemAdministrator';
ALTER TYPE "role" ADD VALUE 'budgetOfficer';
ALTER TYPE "role" ADD VALUE 'businessReviewer';

-- AlterEnum
ALTER TYPE "budget_status" ADD VALUE 'reported' BEFORE 'disclosed';
ALTER TYPE "budget_status" ADD VALUE 'examined' BEFORE 'disclosed';

-- AlterEnum
ALTER TYPE "workflow_action" ADD VALUE 'report' BEFORE 'disclose';
ALTER TYPE "workflow_action" ADD VALUE 'examine' BEFORE 'disclose';
