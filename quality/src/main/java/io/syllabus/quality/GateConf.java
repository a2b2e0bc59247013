package io.syllabus.quality;

import io.syllabus.schemas.QualityEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must be true of the tables, as the recipe says it.
 *
 * @param relevance least share of judged rows that belong to the business, 0 to 1
 * @param nearScenario cosine to its scenario from which a row belongs to the business, 0 to 1
 * @param coverage least share of the core scenarios that have pairs, 0 to 1
 * @param entropyBits least Shannon entropy of the pairs over scenarios, in bits
 * @param reviewError greatest share of reviewed pairs that people rejected, 0 to 1
 * @param withinYear least share of dated pairs not older than a year at asOf, 0 to 1
 * @param duplicates greatest share of pairs with a question that another pair asks, too, 0 to 1
 * @param own gates that the recipe writes itself
 * @param severity gate → error or warning, for gates whose own level does not fit
 */
public record GateConf(
    double relevance,
    double nearScenario,
    double coverage,
    double entropyBits,
    double reviewError,
    double withinYear,
    double duplicates,
    List<OwnGate> own,
    Map<String, String> severity) {

  public GateConf {
    share("relevance", relevance);
    share("nearScenario", nearScenario);
    share("coverage", coverage);
    share("reviewError", reviewError);
    share("withinYear", withinYear);
    share("duplicates", duplicates);
    if (!(entropyBits >= 0)) {
      throw new IllegalArgumentException(
          "Cannot use gates.entropyBits=%s: must not be negative".formatted(entropyBits));
    }
    own = List.copyOf(own);
    severity = new TreeMap<>(severity);
    severity.forEach(GateConf::level);
    known(own, severity.keySet());
  }

  /** Each gate has a cure, and these are read without a class of Deequ. */
  private static void known(List<OwnGate> own, Set<String> named) {
    Set<String> gates = new TreeSet<>(Cures.gates());
    for (OwnGate gate : own) {
      if (!gates.add(gate.name())) {
        throw new IllegalArgumentException(
            "Cannot use gates.own.%s: there is a gate of that name; name it otherwise"
                .formatted(gate.name()));
      }
    }
    for (String gate : named) {
      if (!gates.contains(gate)) {
        throw new IllegalArgumentException(
            "Cannot use gates.severity.%s: there is no such gate; the gates are %s"
                .formatted(gate, String.join(", ", gates)));
      }
    }
  }

  private static void share(String key, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "Cannot use gates.%s=%s: must lie between 0 and 1".formatted(key, value));
    }
  }

  private static void level(String gate, String level) {
    if (!level.equals(QualityEntry.ERROR) && !level.equals(QualityEntry.WARNING)) {
      throw new IllegalArgumentException(
          "Cannot use gates.severity.%s=%s: must be error or warning".formatted(gate, level));
    }
  }

  /**
   * What to do where a gate fails: of one of its own the recipe says it, of the others {@link
   * Cures} does.
   */
  String cure(Gate gate) {
    return own.stream()
        .filter(one -> one.name().equals(gate.name()))
        .map(OwnGate::cure)
        .findFirst()
        .orElseGet(() -> Cures.of(gate.name()));
  }

  /** The level of a gate: the recipe's word, or the gate's own. */
  String level(Gate gate) {
    return severity.getOrDefault(gate.name(), gate.level());
  }
}
