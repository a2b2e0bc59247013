package io.syllabus.handoff;

import io.syllabus.handoff.format.JsonArrays;
import io.syllabus.handoff.format.Turns;
import io.syllabus.schemas.Reject;
import io.syllabus.udfs.chat.Message;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may go into the hand-off: by access and licence first, then by what trainers can read. */
public final class Admission {
  private final HandoffConf conf;

  public Admission(HandoffConf conf) {
    this.conf = conf;
  }

  /** Why it stays behind; empty if it may go. */
  public Optional<Reject> refusal(Offered row) {
    return access(row).or(() -> licence(row)).or(() -> encoding(row)).or(() -> form(row));
  }

  private Optional<Reject> access(Offered row) {
    String access = row.origin().access();
    return conf.readers().mayRead(access)
        ? Optional.empty()
        : refuse(row, "access", "%s is not for audience %s".formatted(access, conf.audience()));
  }

  private Optional<Reject> licence(Offered row) {
    String licence = row.origin().licence();
    return conf.licenses(licence)
        ? Optional.empty()
        : refuse(row, "licence", "%s is not among %s".formatted(licence, conf.licences()));
  }

  /** A lone surrogate has no UTF-8 form. */
  private static Optional<Reject> encoding(Offered row) {
    return row.texts().allMatch(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
        ? Optional.empty()
        : refuse(row, "encoding", "a text holds a lone surrogate");
  }

  private Optional<Reject> form(Offered row) {
    if (row instanceof Sample sample) {
      return turns(sample).or(() -> tools(sample)).or(() -> labels(sample));
    }
    return Optional.empty();
  }

  private static Optional<Reject> turns(Sample sample) {
    return Turns.of(sample.messages()).fault().flatMap(fault -> refuse(sample, "turns", fault));
  }

  private static Optional<Reject> tools(Sample sample) {
    Stream<String> calls = sample.messages().stream().map(Message::toolCalls);
    try {
      Stream.concat(calls, Stream.ofNullable(sample.tools()))
          .filter(text -> text != null)
          .forEach(JsonArrays::parse);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return refuse(sample, "tools", "tools or calls are " + e.getMessage());
    }
  }

  private Optional<Reject> labels(Sample sample) {
    if (!conf.writesTokens()) {
      return Optional.empty();
    }
    int[] ids = sample.inputIds();
    int[] labels = sample.labels();
    if (ids.length != labels.length) {
      String sizes = "%d ids, %d labels".formatted(ids.length, labels.length);
      return refuse(sample, "labels", sizes);
    }
    int learnt = 0;
    for (int i = 0; i < ids.length; i++) {
      int label = labels[i];
      if (label != Sample.IGNORED && label != ids[i]) {
        return refuse(sample, "labels", "label %d is another token".formatted(i));
      }
      learnt += label == Sample.IGNORED ? 0 : 1;
    }
    return learnt > 0 && learnt < ids.length
        ? Optional.empty()
        : refuse(sample, "labels", "%d of %d tokens are learnt".formatted(learnt, ids.length));
  }

  private static Optional<Reject> refuse(Offered row, String rule, String detail) {
    return Optional.of(Reject.dropped(row.id(), rule, detail));
  }
}
