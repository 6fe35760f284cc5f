import type { Metadata } from "next";
import styles from "@/components/admin/admin.module.css";
import { DepartmentChoice } from "@/components/admin/department-choice";
import { PeopleTable } from "@/components/admin/people-table";
import { PersonForms } from "@/components/admin/person-forms";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { chosenDepartment, loadAdministered, loadPeople } from "@/lib/features/people/loaders";
import { requireUser } from "@/lib/server/session";

export const metadata: Metadata = { title: "人员" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PeoplePage({ searchParams }: Props) {
  const department = await chosenDepartment((await searchParams).department);
  const people = await loadPeople(department);
  return (
    <>
      <PageHead>
        <h1>人员</h1>
        <DepartmentChoice path="/admin/people" departments={await loadAdministered()} chosen={department} />
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        <PeopleTable department={department.id} people={people} self={(await requireUser()).id} />
        <PersonForms department={department} />
      </div>
    </>
  );
}
