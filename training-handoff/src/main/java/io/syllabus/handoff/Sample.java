package io.syllabus.handoff;

import io.syllabus.handoff.format.Conversation;
import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Rendered;
import io.syllabus.udfs.chat.Message;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A curated pair with its rendering.
 *
 * @param id a content hash; the order of ids is the order of rows
 * @param split train, validation or test
 * @param weight times it is repeated, at least 1
 * @param messages the turns
 * @param tools a JSON array of functions that may be called, null if none
 * @param task faq, extract, dialogue, …; null if unknown
 * @param scenario of the recipe, null if none
 * @param author rule, template, llm or human
 * @param origin licence, access, language of the whole
 * @param sources documents it rests on, at least one
 * @param text the rendered conversation
 * @param inputIds token ids of the text; empty if no tokenizer is set
 * @param labels the same ids where they are learnt, -100 elsewhere
 */
@SuppressWarnings("ArrayRecordComponent") // a sample is its id
public record Sample(
    String id,
    String split,
    int weight,
    List<Message> messages,
    String tools,
    String task,
    String scenario,
    String author,
    Origin origin,
    List<SourceRef> sources,
    String text,
    int[] inputIds,
    int[] labels)
    implements Offered {
  /** The label of a token that is not learnt, as in PyTorch's cross entropy. */
  public static final int IGNORED = -100;

  private static final int[] NONE = {};

  public Sample {
    if (weight < 1) {
      throw new IllegalArgumentException(
          "Cannot hand off sample %s: weight %d, must be at least 1".formatted(id, weight));
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot hand off sample %s: it names no document; every row has an origin".formatted(id));
    }
    messages = List.copyOf(messages);
    sources = List.copyOf(sources);
    inputIds = inputIds == null ? NONE : inputIds;
    labels = labels == null ? NONE : labels;
  }

  /**
   * A curated pair, and its rendering under whose id it is handed off.
   *
   * @param tools that the template was given, as {@link #tools}
   */
  public static Sample of(Curated pair, Rendered rendered, String tools) {
    return new Sample(
        rendered.id(),
        rendered.split(),
        rendered.weight(),
        rendered.messages(),
        tools,
        pair.task(),
        pair.scenario(),
        pair.author(),
        rendered.origin(),
        List.of(SourceRef.of(rendered.origin())),
        rendered.text(),
        rendered.inputIds(),
        rendered.labels());
  }

  /** The same sample, resting on these documents. */
  public Sample from(List<SourceRef> documents) {
    return new Sample(
        id, split, weight, messages, tools, task, scenario, author, origin, documents, text,
        inputIds, labels);
  }

  Conversation conversation() {
    return new Conversation(id, messages, tools, task);
  }

  @Override
  public Stream<String> texts() {
    Stream<String> said =
        messages.stream()
            .flatMap(turn -> Stream.of(turn.content(), turn.reasoning(), turn.toolCalls()));
    return Stream.concat(said, Stream.of(text, tools)).filter(Objects::nonNull);
  }
}
