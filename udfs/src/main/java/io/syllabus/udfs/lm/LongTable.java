package io.syllabus.udfs.lm;

/**
 * Numbers by 64-bit key, with open addressing: key and value of an entry lie side by side, so that
 * finding one costs one miss of the cache.
 */
final class LongTable {
  /** What {@link #at} gives for a key that is not there; no value may be it. */
  static final long NONE = -1L;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int SMALLEST = 4; // bits
  private static final int LARGEST = 29;

  private long[] cells; // key, value, key, value, …; values are kept inverted, 0 is a free cell
  private int shift;
  private int mask;
  private int size;

  /**
   * An empty table.
   *
   * @param expected how many entries it gets; it grows where they are more
   */
  LongTable(long expected) {
    allocate(bits(expected));
  }

  private static int bits(long entries) {
    return Math.max(SMALLEST, 64 - Long.numberOfLeadingZeros(entries + entries / 2));
  }

  /** The memory that a table of so many entries takes. */
  static long bytes(long entries) {
    return (2L * Long.BYTES) << bits(entries);
  }

  private void allocate(int bits) {
    if (bits > LARGEST) {
      throw new IllegalArgumentException(
          "it has more than %,d n-grams of one order, too many for a table"
              .formatted(2L << (LARGEST - 1)));
    }
    cells = new long[2 << bits];
    shift = 64 - bits;
    mask = (1 << bits) - 1;
  }

  /** Mixes the bits of a number so that each depends on all. Source: MurmurHash3's finalizer. */
  static long mixed(long number) {
    long mixed = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  int size() {
    return size;
  }

  /** The value of a key, or {@link #NONE}. */
  long at(long key) {
    long cell = cells[2 * slot(key) + 1];
    return cell == 0 ? NONE : ~cell;
  }

  /** Adds an entry; false, and nothing is changed, where the key is there already. */
  boolean add(long key, long value) {
    int slot = slot(key);
    if (cells[2 * slot + 1] != 0) {
      return false;
    }
    cells[2 * slot] = key;
    cells[2 * slot + 1] = ~value;
    if (++size > mask / 3 * 2) {
      grow();
    }
    return true;
  }

  /** Where a key lies, or where it would. */
  private int slot(long key) {
    int slot = (int) ((key * GOLDEN) >>> shift);
    while (cells[2 * slot + 1] != 0 && cells[2 * slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] full = cells;
    allocate(65 - shift);
    for (int i = 0; i < full.length; i += 2) {
      if (full[i + 1] != 0) {
        int slot = slot(full[i]);
        cells[2 * slot] = full[i];
        cells[2 * slot + 1] = full[i + 1];
      }
    }
  }
}
