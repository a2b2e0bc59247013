package io.syllabus.handoff;

import io.syllabus.handoff.format.MessagesFormat;
import io.syllabus.handoff.format.RowFormats;
import io.syllabus.schemas.Origin;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be handed off, and how.
 *
 * @param audience public, internal, confidential or secret: rows of a narrower access stay behind
 * @param licences rows of another licence stay behind
 * @param formats messages, alpaca, sharegpt, dolly, tokens; messages is always among them
 * @param fitFor way of tuning → training samples it takes; the manifest names the ways that are met
 * @param calibration texts of the sample for quantisers
 * @param renderedSamples samples against which a trainer checks its own rendering
 * @param lora what the recipes for trainers start from
 */
public record HandoffConf(
    String audience,
    List<String> licences,
    List<String> formats,
    Map<String, Integer> fitFor,
    int calibration,
    int renderedSamples,
    LoraConf lora)
    implements Serializable {
  static final String TOKENS = "tokens";

  public HandoffConf {
    Audience.named(audience);
    licences = List.copyOf(licences);
    formats = List.copyOf(formats);
    fitFor = Map.copyOf(fitFor);
    if (licences.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot use handoff.licences=[]: no row could be handed off; name at least one licence");
    }
    checkFormats(formats);
    fitFor.forEach((way, rows) -> atLeast(1, "fitFor." + way, rows));
    atLeast(0, "calibration", calibration);
    atLeast(0, "renderedSamples", renderedSamples);
  }

  /** Every known format, in the order of the contract. */
  public static Set<String> knownFormats() {
    Set<String> names = new LinkedHashSet<>();
    RowFormats.ALL.forEach(format -> names.add(format.name()));
    names.add(TOKENS);
    return names;
  }

  Audience readers() {
    return Audience.named(audience);
  }

  boolean licenses(String licence) {
    return licence != null && licences.contains(licence);
  }

  /** Whether its readers may see what comes from there. */
  public boolean mayShow(Origin origin) {
    return readers().mayRead(origin.access()) && licenses(origin.licence());
  }

  boolean writesTokens() {
    return formats.contains(TOKENS);
  }

  /** Ways of tuning with the samples that they take, the easiest first. */
  Map<String, Integer> fitForByNeed() {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    fitFor.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .forEach(way -> sorted.put(way.getKey(), way.getValue()));
    return sorted;
  }

  private static void checkFormats(List<String> formats) {
    Set<String> unknown = new TreeSet<>(formats);
    unknown.removeAll(knownFormats());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot use handoff.formats=%s: unknown %s; use some of %s"
              .formatted(formats, unknown, knownFormats()));
    }
    if (!formats.contains(MessagesFormat.NAME)) {
      throw new IllegalArgumentException(
          "Cannot use handoff.formats=%s: messages alone holds every row; add it"
              .formatted(formats));
    }
  }

  private static void atLeast(int least, String key, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "Cannot use handoff.%s=%d: must be at least %d".formatted(key, value, least));
    }
  }
}
