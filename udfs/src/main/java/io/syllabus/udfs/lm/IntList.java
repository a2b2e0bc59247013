package io.syllabus.udfs.lm;

import java.util.Arrays;

/** Numbers in a row that grows. */
final class IntList {
  private static final int LONGEST = Integer.MAX_VALUE - 16;

  private int[] numbers = new int[1024];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      if (size == LONGEST) {
        throw new IllegalArgumentException(
            "Cannot train on these texts: they have more than %,d tokens; take a sample"
                .formatted(LONGEST));
      }
      numbers = Arrays.copyOf(numbers, (int) Math.min(size + size / 2L, LONGEST));
    }
    numbers[size++] = number;
  }

  int at(int index) {
    return numbers[index];
  }

  void increment(int index) {
    numbers[index]++;
  }

  int last() {
    return numbers[size - 1];
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
