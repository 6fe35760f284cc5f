interface Reading {
  /** what is being read now */
  now: Promise<unknown>;
  /** what will be read when that has ended, for everybody who came meanwhile; null while nobody has */
  next: Promise<unknown> | null;
}

// Route bundles do not share module state.
const shared = globalThis as typeof globalThis & { sixteenTablesReadings?: Map<string, Reading> };
shared.sixteenTablesReadings ??= new Map();
const readings = shared.sixteenTablesReadings;

async function begin<T>(key: string, read: () => Promise<T>): Promise<T> {
  const reading: Reading = { now: read(), next: null };
  readings.set(key, reading);
  try {
    return (await reading.now) as T;
  } finally {
    if (reading.next === null) readings.delete(key);
  }
}

/**
 * Reads what several people may ask for at once. Whoever asks while it is being read gets what is read next, together with all
 * others who ask meanwhile: never anything older than the asking, so that people see what they have just done.
 *
 * @param key says what is read: all that it depends on but the database
 * @throws what `read` throws
 */
export function sharedRead<T>(key: string, read: () => Promise<T>): Promise<T> {
  const reading = readings.get(key);
  if (!reading) return begin(key, read);
  reading.next ??= reading.now.then(
    () => begin(key, read),
    () => begin(key, read),
  );
  return reading.next as Promise<T>;
}
