package io.syllabus.udfs.dedup;

/** 64-bit hashing that is the same on every machine and in every run. */
final class Mixing {
  private Mixing() {}

  /** FNV-1a over UTF-16 units, finished by {@link #mix}. */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** A bijection on 64 bits in which each input bit moves half of the output bits (SplitMix64). */
  static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
