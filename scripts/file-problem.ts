const FILE_PROBLEMS: Record<string, string> = {
  ENOENT: "文件或目录不存在",
  EISDIR: "是目录，应为文件",
  ENOTDIR: "路径中有一段是文件，不是目录",
  EEXIST: "同名文件已存在，应为目录",
  EACCES: "没有权限",
  EPERM: "没有权限",
  EROFS: "只读，不能写入",
  ENOSPC: "磁盘空间不足",
};

/** What went wrong with a file, in words; the message of any other failure. */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return FILE_PROBLEMS[code] ?? (error instanceof Error ? error.message : String(error));
}
