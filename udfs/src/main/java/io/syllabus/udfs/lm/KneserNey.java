package io.syllabus.udfs.lm;

import java.util.ArrayList;
import java.util.List;

/**
 * Interpolated modified Kneser–Ney: an n-gram's count less its discount, and what the discounts of
 * its context free, shared out as the order below has it; below single words stands the uniform
 * distribution, of which the unknown word has its share.
 *
 * <p>N-grams that stand once in the text may be pruned from an order on: they are not written, and
 * what they had goes to the order below.
 *
 * <p>Source: Chen and Goodman 1998; Heafield et al., Scalable modified Kneser–Ney language model
 * estimation, 2013, whose program this agrees with.
 */
final class KneserNey {
  /** An order that prunes nothing. */
  static final int UNPRUNED = Integer.MAX_VALUE;

  private final GramCounts grams;
  private final int pruned; // the lowest order whose n-grams must stand twice
  private final List<Discounts> discounts = new ArrayList<>();
  private final double[][] probabilities; // by order and n-gram
  private final double[][] backoffs;

  KneserNey(GramCounts grams, int pruned) {
    this.grams = grams;
    this.pruned = pruned;
    probabilities = new double[grams.order() + 1][];
    backoffs = new double[grams.order() + 1][];
    for (int order = 1; order <= grams.order(); order++) {
      discounts.add(Discounts.of(grams, order));
      estimate(order);
    }
  }

  private void estimate(int order) {
    int contexts = order == 1 ? 1 : grams.size(order - 1);
    double[] totals = new double[contexts];
    double[] freed = new double[contexts];
    Discounts discount = discounts.get(order - 1);
    for (int i = 0; i < grams.size(order); i++) {
      int count = grams.adjusted(order, i);
      int context = order == 1 ? 0 : grams.context(order, i);
      totals[context] += count;
      freed[context] += keeps(order, i) ? discount.of(count) : count;
    }
    for (int i = 0; i < contexts; i++) {
      freed[i] = totals[i] == 0 ? 0 : freed[i] / totals[i];
    }
    backoffs[order - 1] = freed;
    probabilities[order] = probabilities(order, totals, discount);
  }

  private double[] probabilities(int order, double[] totals, Discounts discount) {
    double[] found = new double[grams.size(order)];
    for (int i = 0; i < found.length; i++) {
      int count = grams.adjusted(order, i);
      int context = order == 1 ? 0 : grams.context(order, i);
      double below =
          order == 1 ? 1.0 / vocabulary() : probabilities[order - 1][grams.shorter(order, i)];
      found[i] =
          (count - discount.of(count)) / totals[context] + backoffs[order - 1][context] * below;
    }
    return found;
  }

  /** Words that may come next: with the unknown one and the end, without the start. */
  int vocabulary() {
    return grams.size(1);
  }

  GramCounts grams() {
    return grams;
  }

  /** Of each order, from single words on. */
  List<Discounts> discounts() {
    return discounts;
  }

  boolean keeps(int order, int gram) {
    return order < pruned || order == 1 || grams.count(order, gram) > 1;
  }

  /** How many n-grams of an order are kept, with the unknown word. */
  long kept(int order) {
    long kept = order == 1 ? 1 : 0;
    for (int i = 0; i < grams.size(order); i++) {
      kept += keeps(order, i) ? 1 : 0;
    }
    return kept;
  }

  double unknown() {
    return backoffs[0][0] / vocabulary();
  }

  /** The probability of an n-gram's last word after the others. */
  double probability(int order, int gram) {
    return probabilities[order][gram];
  }

  /**
   * The weight of the order below after an n-gram; 1 where nothing is known to follow it. Not for
   * the highest order.
   */
  double backoff(int order, int gram) {
    double backoff = backoffs[order][gram];
    return backoff == 0 ? 1 : backoff;
  }
}
